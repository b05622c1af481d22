package social.howdah.routing.storm;

import java.util.Optional;
import java.util.UUID;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.platform.json.Json;

/** A status of a route on its way through its account's gate. */
public record Gated(String route, StatusDraft draft, StormRules rules, boolean urgent) {
  static final String KIND = "gated";

  /** The status that a delivery of some kind brings, if it is one, be it on its way to the gate. */
  public static Optional<StatusDraft> status(String kind, String payload) {
    return switch (kind) {
      case "status" -> Optional.of(Json.read(payload, StatusDraft.class));
      case KIND -> Optional.of(Json.read(payload, Gated.class).draft());
      default -> Optional.empty();
    };
  }

  /** What brings it to the gate. */
  public DeliveryDraft delivery(UUID event) {
    return new DeliveryDraft(KIND, "gate/" + draft.account(), event, route, Json.write(this), null);
  }
}
