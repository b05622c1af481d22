package social.howdah.routing.storm;

import java.util.UUID;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.platform.json.Json;

/** A status of a route on its way through its account's gate. */
public record Gated(String route, StatusDraft draft, StormRules rules, boolean urgent) {
  static final String KIND = "gated";

  /** What brings it to the gate. */
  public DeliveryDraft delivery(UUID event) {
    return new DeliveryDraft(KIND, "gate/" + draft.account(), event, route, Json.write(this), null);
  }
}
