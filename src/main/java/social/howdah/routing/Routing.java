package social.howdah.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.platform.json.Json;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.Mistake;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.route.Route;
import social.howdah.routing.storm.Gated;
import social.howdah.routing.template.Template;

/**
 * What the routes make of one event: their verdicts, and the deliveries these cause.
 *
 * @param verdicts by name of route: {@code matched}, or {@code failed: }, {@code muted: } or {@code
 *     withheld: } and why; routes that did not match are left out
 * @param mistakes of conditions and templates that failed, by name of route
 */
record Routing(
    Map<String, String> verdicts, List<DeliveryDraft> deliveries, Map<String, Mistake> mistakes) {

  /** No route looks at it. */
  static final Routing NONE = new Routing(Map.of(), List.of(), Map.of());

  static Routing of(Routes routes, Silences silences, UUID id, Event event, Instant now) {
    Routing routing = new Routing(new LinkedHashMap<>(), new ArrayList<>(), new HashMap<>());
    List<Route> asked = routes.of(event.source());
    if (!asked.isEmpty()) {
      Facts facts = Facts.of(event, now);
      for (Route route : asked) {
        routing.follow(route, routes.texts(), silences, id, facts);
      }
    }
    return routing;
  }

  private void follow(Route route, DefaultTexts texts, Silences silences, UUID id, Facts facts) {
    Optional<String> secrecy = route.tellsPrivate() ? Optional.empty() : Privacy.of(facts.event());
    try {
      if (!route.when().holds(facts)) {
        return;
      }
      if (secrecy.isPresent()) {
        verdicts.put(route.name(), withheld(route, secrecy.get()));
        return;
      }
      Optional<String> silence = silences.of(route.name(), facts.event());
      if (silence.isPresent()) {
        verdicts.put(route.name(), "muted: " + silence.get());
        return;
      }
      Optional<String> text = text(route, texts, facts);
      Optional<String> pause =
          route.postAs().isEmpty() ? Optional.empty() : silences.ofStatuses(route.name());
      verdicts.put(route.name(), pause.map(why -> "muted: " + why).orElse("matched"));
      if (pause.isEmpty()) {
        post(route, id, facts, text);
      }
      send(route, id, facts, isCard(route, facts.event()) ? null : text.orElse(null));
    } catch (RoutingException e) {
      failed(route, e);
      if (secrecy.isEmpty()) {
        fail(route, id, e);
        sendNothing(route, id, facts.event(), e);
      }
    }
  }

  /** What people decide on is shown as a card, unless the route has words of its own for it. */
  private static boolean isCard(Route route, Event event) {
    return route.text() == null && !ChatAction.of(event).isEmpty();
  }

  private static String withheld(Route route, String why) {
    return "withheld: %s; %s would let it pass.".formatted(why, route.howToTellPrivate());
  }

  private static Optional<String> text(Route route, DefaultTexts texts, Facts facts)
      throws RoutingException {
    Template own = route.text();
    Optional<Template> template =
        own == null ? texts.find(facts.event(), route.trusted()) : Optional.of(own);
    return template.isEmpty() ? Optional.empty() : Optional.of(template.get().render(facts));
  }

  /** A status that cannot be made keeps no message from its destination. */
  private void post(Route route, UUID id, Facts facts, Optional<String> text) {
    if (route.postAs().isEmpty()) {
      return;
    }
    try {
      if (text.isEmpty()) {
        throw new RoutingException(
            "The source has no words for events of type %s: howdah.route.%s.text makes some."
                .formatted(facts.event().type(), route.name()),
            null);
      }
      StatusDraft status = route.status().draft(route.postAs().get(), text.get(), facts);
      boolean urgent = route.urgent().holds(facts);
      DeliveryDraft delivery =
          route.storm().isNone()
              ? delivery("status", "publish/" + status.account(), id, route, status, null)
              : Gated.of(route.name(), status, route.storm(), urgent).delivery(id);
      deliveries.add(delivery.urgent(urgent));
    } catch (RoutingException e) {
      fail(route, id, e);
    }
  }

  private void failed(Route route, RoutingException why) {
    verdicts.put(route.name(), "failed: " + why.getMessage());
    if (why.mistake() != null) {
      mistakes.put(route.name(), why.mistake());
    }
  }

  private void fail(Route route, UUID id, RoutingException why) {
    failed(route, why);
    route
        .postAs()
        .ifPresent(
            alias ->
                deliveries.add(
                    delivery(
                        "status",
                        "publish/" + alias,
                        id,
                        route,
                        StatusDraftBuilder.builder().account(alias).text("").build(),
                        why.getMessage())));
  }

  private void send(Route route, UUID id, Facts facts, @Nullable String text) {
    try {
      boolean waits = !route.quiet().isNone() && !route.sendTo().isEmpty();
      boolean urgent = waits && route.urgent().holds(facts);
      for (String destination : route.sendTo()) {
        ChatMessage message = new ChatMessage(destination, facts.event(), text);
        deliveries.add(
            waits
                ? Gated.of(route.name(), message, route.quiet(), urgent).delivery(id)
                : delivery("chat", message.lane(), id, route, message, null));
      }
    } catch (RoutingException e) {
      failed(route, e);
      sendNothing(route, id, facts.event(), e);
    }
  }

  private void sendNothing(Route route, UUID id, Event event, RoutingException why) {
    for (String destination : route.sendTo()) {
      ChatMessage message = new ChatMessage(destination, event, null);
      deliveries.add(delivery("chat", message.lane(), id, route, message, why.getMessage()));
    }
  }

  private static DeliveryDraft delivery(
      String kind, String lane, UUID id, Route route, Object payload, @Nullable String failure) {
    return new DeliveryDraft(kind, lane, id, route.name(), Json.write(payload), failure);
  }
}
