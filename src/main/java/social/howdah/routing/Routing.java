package social.howdah.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.platform.json.Json;

/**
 * What the routes make of one event: their verdicts, and the deliveries these cause.
 *
 * @param verdicts by name of route: {@code matched} or {@code failed}; routes that did not match
 *     are left out
 */
record Routing(Map<String, String> verdicts, List<DeliveryDraft> deliveries) {

  static Routing of(List<Route> routes, UUID id, Event event, Instant now) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("event", attributes(event));
    variables.put("data", event.data());
    variables.put("now", now);
    Routing routing = new Routing(new LinkedHashMap<>(), new ArrayList<>());
    for (Route route : routes) {
      if (route.from().contains(event.source())) {
        routing.follow(route, id, event, variables);
      }
    }
    return routing;
  }

  private void follow(Route route, UUID id, Event event, Map<String, Object> variables) {
    try {
      if (!route.when().holds(variables)) {
        return;
      }
      String text = route.text() == null ? null : route.text().render(variables);
      String spoiler = route.spoiler() == null ? null : route.spoiler().render(variables);
      verdicts.put(route.name(), "matched");
      deliver(route, id, event, text, spoiler, null);
    } catch (RoutingException e) {
      verdicts.put(route.name(), "failed");
      deliver(route, id, event, null, null, e.getMessage());
    }
  }

  private void deliver(
      Route route,
      UUID id,
      Event event,
      @Nullable String text,
      @Nullable String spoiler,
      @Nullable String failure) {
    route
        .postAs()
        .ifPresent(
            alias -> {
              StatusDraft status =
                  StatusDraftBuilder.builder()
                      .account(alias)
                      .text(text == null ? "" : text)
                      .visibility(route.visibility())
                      .spoiler(spoiler)
                      .language(route.language())
                      .sensitive(route.sensitive())
                      .build();
              add("status", "publish/" + alias, id, route, status, failure);
            });
    for (String destination : route.sendTo()) {
      ChatMessage message = new ChatMessage(destination, event, text);
      add("chat", "forward/" + destination, id, route, message, failure);
    }
  }

  private void add(
      String kind, String lane, UUID id, Route route, Object payload, @Nullable String failure) {
    deliveries.add(new DeliveryDraft(kind, lane, id, route.name(), Json.write(payload), failure));
  }

  private static Map<String, Object> attributes(Event event) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("source", event.source());
    attributes.put("id", event.id());
    attributes.put("type", event.type());
    attributes.put("time", event.time());
    attributes.put("subject", event.subject() == null ? "" : event.subject());
    return attributes;
  }
}
