package social.howdah.console.mine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.console.page.Phrase;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.message.PersonalPlaces.Place;
import social.howdah.outbox.Deliveries;
import social.howdah.outbox.DeliveryState;
import social.howdah.routing.route.Route;
import social.howdah.routing.storm.Gated;

/**
 * What was done, in words: what and where, of which only whom it concerns reads what it said; and
 * what to do where it failed.
 */
@Singleton
class ActivityWords {
  private static final int LONGEST = 120;

  private final Deliveries deliveries;

  @Inject
  ActivityWords(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * A delivery. Public for the templates.
   *
   * @param said its first words, or what it tells of; null where that is not for this person
   * @param by who or what has caused it
   * @param advice what to do; null where nothing is to be done
   */
  public record Line(
      View.DeliveryView delivery,
      @Nullable String said,
      @Nullable Phrase by,
      @Nullable Phrase advice,
      boolean mayReplay) {}

  List<Line> lines(
      List<LinkedAccount> own,
      List<Place> places,
      List<DeliveryState> found,
      Predicate<DeliveryState> theirs,
      Function<Phrase, String> says) {
    Map<UUID, String> payloads =
        deliveries.payloads(found.stream().map(DeliveryState::id).toList());
    Map<String, String> names =
        places.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    place -> "forward/" + place.destination(), Place::name));
    Map<String, String> handles =
        own.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    account -> "push/" + account.id(), account -> "@" + account.handle()));
    return found.stream()
        .map(
            delivery ->
                line(
                    delivery,
                    what(delivery, names, handles),
                    theirs.test(delivery),
                    payloads.get(delivery.id()),
                    says))
        .toList();
  }

  private static Line line(
      DeliveryState delivery,
      Phrase what,
      boolean theirs,
      @Nullable String payload,
      Function<Phrase, String> says) {
    boolean dead = delivery.state() == DeliveryState.State.DEAD;
    return new Line(
        View.view(delivery, says.apply(what)),
        (theirs || delivery.lane().startsWith("forward/")) && payload != null
            ? said(delivery, payload, says)
            : null,
        by(delivery),
        advice(delivery),
        theirs && dead && delivery.attempts() > 0);
  }

  private static Phrase what(
      DeliveryState delivery, Map<String, String> places, Map<String, String> handles) {
    String[] lane = delivery.lane().split("/", 2);
    return switch (lane[0]) {
      case "publish" -> Phrase.of("delivery.status", lane[1]);
      case "forward" -> Phrase.of("delivery.chat", places.getOrDefault(delivery.lane(), lane[1]));
      case "mail" -> Phrase.of("delivery.mail", lane[1]);
      default ->
          Phrase.of(
              delivery.kind().equals("subscribe") ? "delivery.subscribe" : "delivery.notification",
              handles.getOrDefault(delivery.lane(), lane[1]));
    };
  }

  private static @Nullable String said(
      DeliveryState delivery, String payload, Function<Phrase, String> says) {
    Optional<String> status =
        Gated.status(delivery.kind(), payload)
            .map(draft -> Objects.requireNonNullElse(draft.spoiler(), draft.text()));
    Optional<String> message =
        Gated.message(delivery.kind(), payload).map(told -> told(told, says));
    return status
        .or(() -> message)
        .map(ActivityWords::cut)
        .filter(text -> !text.isBlank())
        .orElse(null);
  }

  /** Of a notification what it is and whose doing, not its words. */
  private static String told(ChatMessage message, Function<Phrase, String> says) {
    Event event = message.event();
    if (!event.type().startsWith(ChatAction.NOTIFICATION)) {
      return Objects.requireNonNullElse(message.text(), "");
    }
    String type = event.type().substring(ChatAction.NOTIFICATION.length());
    String actor = event.details().actor();
    return says.apply(
        actor == null
            ? Phrase.of("activity.told", type)
            : Phrase.of("activity.told-by", type, actor));
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static @Nullable Phrase by(DeliveryState delivery) {
    String cause = delivery.causedBy();
    if (cause.equals("system") || cause.startsWith("route " + Route.RULE)) {
      return null;
    }
    return delivery.route() == null
        ? Phrase.of("activity.by", cause)
        : Phrase.of("activity.by-route", delivery.route());
  }

  private static @Nullable Phrase advice(DeliveryState delivery) {
    return switch (delivery.state()) {
      case DEAD ->
          Phrase.of(delivery.attempts() == 0 ? "activity.mend-route" : "activity.try-again");
      case WAITING -> waiting(delivery);
      default -> null;
    };
  }

  private static @Nullable Phrase waiting(DeliveryState delivery) {
    if (delivery.error() == null) {
      return null;
    }
    return delivery.nextAttempt() == null
        ? Phrase.of("activity.held")
        : Phrase.of("delivery.again", delivery.nextAttempt());
  }
}
