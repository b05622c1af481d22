package social.howdah.routing.storm;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Thing;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.platform.json.Json;

/** A status or a message of a route, on its way through the gate of its account or destination. */
public record Gated(
    String route,
    @Nullable StatusDraft draft,
    StormRules rules,
    boolean urgent,
    @Nullable ChatMessage message) {
  static final String KIND = "gated";

  /** A status. */
  public static Gated of(String route, StatusDraft draft, StormRules rules, boolean urgent) {
    return new Gated(route, draft, rules, urgent, null);
  }

  /** A message. */
  public static Gated of(String route, ChatMessage message, StormRules rules, boolean urgent) {
    return new Gated(route, null, rules, urgent, message);
  }

  /** The status that a delivery of some kind brings, if it is one, be it on its way to the gate. */
  public static Optional<StatusDraft> status(String kind, String payload) {
    return switch (kind) {
      case "status" -> Optional.of(Json.read(payload, StatusDraft.class));
      case KIND -> Optional.ofNullable(Json.read(payload, Gated.class).draft());
      default -> Optional.empty();
    };
  }

  /** The message that it brings, if it is one. */
  public static Optional<ChatMessage> message(String kind, String payload) {
    return switch (kind) {
      case "chat" -> Optional.of(Json.read(payload, ChatMessage.class));
      case KIND -> Optional.ofNullable(Json.read(payload, Gated.class).message());
      default -> Optional.empty();
    };
  }

  /** Where it must pass: an account's alias, or the lane of a destination, which no alias is. */
  String gate() {
    return message == null ? status().account() : message.lane();
  }

  /** By what it is known again, or belongs together with others. */
  String words() {
    return message == null ? Fingerprint.of(status()) : Fingerprint.of(message);
  }

  /** What it is a step of; only statuses are. */
  @Nullable Thing thing() {
    return draft == null ? null : draft.thing();
  }

  /** What is kept of it while it waits. */
  String said() {
    return Json.write(message == null ? status() : message);
  }

  StatusDraft status() {
    return Objects.requireNonNull(draft, "it is a message");
  }

  /** What brings it to the gate. */
  public DeliveryDraft delivery(UUID event) {
    return new DeliveryDraft(KIND, "gate/" + gate(), event, route, Json.write(this), null);
  }
}
