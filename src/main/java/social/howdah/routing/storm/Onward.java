package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.routing.approval.Approvals;

/**
 * Where it goes from the gate: a status to whoever must approve it, or to be posted; a message to
 * its destination.
 */
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
      approvals.propose(event, gated.route(), gated.status());
      return;
    }
    String kind = gated.message() == null ? "status" : "chat";
    String lane = gated.message() == null ? "publish/" + gated.gate() : gated.gate();
    outbox.enqueue(
        List.of(
            new DeliveryDraft(kind, lane, event, gated.route(), gated.said(), null)
                .urgent(gated.urgent())));
  }
}
