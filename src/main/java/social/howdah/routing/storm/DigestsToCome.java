package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;

/** Sees to it that what is gathered gets its digest, which {@link Digests} makes. */
@Singleton
class DigestsToCome {
  private final Outbox outbox;

  @Inject
  DigestsToCome(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Joins the caller's transaction; one that waits already is enough. */
  void expect(UUID event, Gated gated, Instant due) {
    String lane = "digest/" + gated.gate() + "/" + gated.route();
    if (outbox.waiting(lane) == 0) {
      String payload = Json.write(new ExpectedDigest(gated, due));
      outbox.enqueue(
          List.of(new DeliveryDraft(Digests.KIND, lane, event, gated.route(), payload, null)));
    }
  }
}
