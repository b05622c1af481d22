package social.howdah.console.workshop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.Preview;
import social.howdah.routing.Previews;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.InboxEvent;

/** Reads what a preview is asked of, and answers it. */
@Singleton
class PreviewRequests {

  /** An event, and what routes take for the present. */
  private record Asked(Event event, Instant now) {}

  private final Inbox inbox;
  private final Previews previews;
  private final Previewing previewing;

  @Inject
  PreviewRequests(Inbox inbox, Previews previews, Previewing previewing) {
    this.inbox = inbox;
    this.previews = previews;
    this.previewing = previewing;
  }

  /**
   * The preview.
   *
   * @throws Problem 400 or 404 saying what is wrong with the request
   */
  PreviewView answer(byte[] body) {
    try {
      Map<String, @Nullable Object> request = Json.readPayload(body);
      return previewing.view(preview(asked(request), request.get("route")));
    } catch (MalformedJsonException e) {
      throw new Problem(400, "The body is " + e.getMessage() + ".");
    }
  }

  private Preview preview(Asked asked, @Nullable Object route) {
    if (route instanceof String name) {
      return previews.of(asked.event, asked.now, name);
    } else if (route instanceof Map<?, ?> properties) {
      return previews.draft(asked.event, asked.now, texts(properties));
    }
    throw new Problem(400, "route must be the name of a route, or an object of its properties.");
  }

  private Asked asked(Map<String, @Nullable Object> request) {
    if (request.get("event") instanceof String id) {
      InboxEvent event =
          inbox
              .find(uuid(id))
              .orElseThrow(
                  () ->
                      new Problem(404, "There is no such event, or it is older than the journal."));
      if (!event.kept()) {
        throw new Problem(404, "The event's payload is no longer kept.");
      }
      return new Asked(event.event(), event.received());
    } else if (request.get("source") instanceof String source
        && request.get("body") instanceof String body) {
      return new Asked(
          previews.read(
              source, headers(request.get("headers")), body.getBytes(StandardCharsets.UTF_8)),
          previews.now());
    }
    throw new Problem(400, "event must be the id of an event; or source and body must be texts.");
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          400, "event must be the id of an event, as the answer to its hook named it.");
    }
  }

  private static Map<String, List<String>> headers(@Nullable Object given) {
    Map<String, List<String>> headers = new HashMap<>();
    if (given instanceof Map<?, ?> map) {
      texts(map).forEach((name, value) -> headers.put(name, List.of(value)));
    }
    return headers;
  }

  private static Map<String, String> texts(Map<?, ?> object) {
    Map<String, String> texts = new HashMap<>();
    object.forEach(
        (name, value) -> {
          if (value == null || value instanceof Map || value instanceof List) {
            throw new Problem(400, name + " must be a text.");
          }
          texts.put(name.toString(), value.toString());
        });
    return texts;
  }
}
