package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;
import social.howdah.routing.approval.Approvals;

/** Where a status goes from the gate: to whoever must approve it, or to be posted. */
@Singleton
class Onward {
  private final Outbox outbox;
  private final Approvals approvals;

  @Inject
  Onward(Outbox outbox, Approvals approvals) {
    this.outbox = outbox;
    this.approvals = approvals;
  }

  /** Joins the caller's transaction. */
  void pass(UUID event, Gated gated) {
    if (gated.rules().approval()) {
      approvals.propose(event, gated.route(), gated.draft());
      return;
    }
    outbox.enqueue(
        List.of(
            new DeliveryDraft(
                    "status",
                    "publish/" + gated.draft().account(),
                    event,
                    gated.route(),
                    Json.write(gated.draft()),
                    null)
                .urgent(gated.urgent())));
  }
}
