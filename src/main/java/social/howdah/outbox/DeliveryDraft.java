package social.howdah.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work to be done.
 *
 * @param kind which {@link DeliveryHandler} does it, see {@link Handles}
 * @param lane {@code publish/<alias>}, {@code forward/<destination>}, {@code push/<account id>},
 *     {@code cases}
 * @param event the journal's id of the event that causes it
 * @param route the route that causes it, if one does
 * @param payload JSON for the handler; no secret may be in it
 * @param causedBy a person's name, {@code route <name>}, or {@code system}
 * @param urgent whether it goes before what is not, in its lane
 * @param failure null normally; otherwise why it can never run: it is stored as a dead letter
 */
public record DeliveryDraft(
    String kind,
    String lane,
    UUID event,
    @Nullable String route,
    String causedBy,
    String payload,
    boolean urgent,
    @Nullable String failure) {

  /** Not urgent. */
  public DeliveryDraft(
      String kind,
      String lane,
      UUID event,
      @Nullable String route,
      String causedBy,
      String payload,
      @Nullable String failure) {
    this(kind, lane, event, route, causedBy, payload, false, failure);
  }

  /** The same, urgent or not. */
  public DeliveryDraft urgent(boolean isUrgent) {
    return new DeliveryDraft(kind, lane, event, route, causedBy, payload, isUrgent, failure);
  }

  /** Not urgent; of a route, or of nobody. */
  public DeliveryDraft(
      String kind,
      String lane,
      UUID event,
      @Nullable String route,
      String payload,
      @Nullable String failure) {
    this(kind, lane, event, route, route == null ? "system" : "route " + route, payload, failure);
  }
}
