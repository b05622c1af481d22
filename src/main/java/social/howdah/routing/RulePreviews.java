package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.inbox.InboxSearch;
import social.howdah.routing.inbox.InboxSearchBuilder;
import social.howdah.routing.mute.Mutes;
import social.howdah.routing.route.Route;
import social.howdah.routing.rule.Compiled;
import social.howdah.routing.rule.Rule;
import social.howdah.routing.rule.Rules;
import social.howdah.routing.storm.Gated;

/**
 * The door to what rules would have made of the notifications a person has got. Nothing is stored
 * or sent; it is made by {@link Routing}, as it is for sending.
 */
@Singleton
public class RulePreviews {
  private static final UUID NO_EVENT = new UUID(0, 0);
  private static final String SOURCE = "mastodon";

  private final Inbox inbox;
  private final Rules rules;
  private final EventSources sources;
  private final Silences silences;

  @Inject
  RulePreviews(Inbox inbox, Rules rules, EventSources sources, Mutes mutes) {
    this.inbox = inbox;
    this.rules = rules;
    this.sources = sources;
    this.silences = Silences.of(mutes);
  }

  /**
   * What would have become of a notification.
   *
   * @param rule which of the rules decides, from 1; null: none fits
   * @param sendTo destinations; none where nothing is told
   * @param later whether it would wait for a digest, or if need be for the end of quiet hours
   * @param reason why it is kept from a place that the rule names
   */
  public record Told(
      Instant received,
      String account,
      String type,
      @Nullable String from,
      @Nullable Integer rule,
      List<String> sendTo,
      boolean later,
      @Nullable String reason) {}

  /**
   * Of the last notifications of a person, the newest first, at most fifty for each account.
   *
   * @param handles of the person's accounts
   * @throws IllegalArgumentException for rules that cannot be; the message is a sentence
   */
  public List<Told> of(String person, Collection<String> handles, List<Rule> wanted) {
    List<Compiled> compiled = rules.compile(person, wanted);
    return handles.stream()
        .flatMap(this::received)
        .filter(event -> person.equals(event.event().data().get("owner")))
        .map(event -> told(compiled, event))
        .toList();
  }

  private Stream<InboxEvent> received(String handle) {
    InboxSearch search = InboxSearchBuilder.builder().source(SOURCE).text(handle).build();
    return inbox.search(search).events().stream()
        .filter(event -> handle.equals(event.event().subject()));
  }

  private Told told(List<Compiled> wanted, InboxEvent event) {
    Event notification = event.event();
    Optional<Compiled> rule = Compiled.first(wanted, notification);
    List<Route> routes = rule.map(Compiled::routes).orElse(List.of());
    Routing routing =
        Routing.of(
            Routes.of(List.of(), sources).and(SOURCE, routes),
            silences,
            NO_EVENT,
            notification,
            event.received());
    return new Told(
        event.received(),
        String.valueOf(notification.subject()),
        notification.type().replace(ChatAction.NOTIFICATION, ""),
        notification.details().actor(),
        rule.map(one -> wanted.indexOf(one) + 1).orElse(null),
        routing.deliveries().stream()
            .flatMap(delivery -> Gated.message(delivery.kind(), delivery.payload()).stream())
            .map(ChatMessage::destination)
            .toList(),
        routes.stream().anyMatch(route -> !route.quiet().isNone()),
        routing.verdicts().values().stream()
            .filter(verdict -> !verdict.equals("matched"))
            .findFirst()
            .orElse(null));
  }
}
