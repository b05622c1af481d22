package social.howdah.routing.language;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Details;
import social.howdah.message.Event;
import social.howdah.message.Phase;

/**
 * What conditions and templates speak of: {@code event}, {@code data} and {@code now}. What a
 * source does not say of an event is an empty text, so that both can ask without a precaution; what
 * is not in the payload is not there, for only the route's author knows what to expect of it.
 *
 * @param attributes what {@code event} has; read only
 * @param variables read only; made once for all routes that look at the event
 */
public record Facts(
    Event event,
    Instant now,
    Map<String, Object> attributes,
    Map<String, @Nullable Object> variables) {

  public static Facts of(Event event, Instant now) {
    Map<String, Object> attributes = attributes(event);
    return new Facts(
        event, now, attributes, Map.of("event", attributes, "data", event.data(), "now", now));
  }

  private static Map<String, Object> attributes(Event event) {
    Details details = event.details();
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("source", event.source());
    attributes.put("id", event.id());
    attributes.put("type", event.type());
    attributes.put("time", event.time());
    attributes.put("subject", text(event.subject()));
    attributes.put("actor", text(details.actor()));
    attributes.put("bot", details.bot());
    attributes.put("url", text(details.url()));
    attributes.put("title", text(details.title()));
    attributes.put("severity", text(details.severity()));
    attributes.put("labels", details.labels());
    attributes.put("branch", text(details.branch()));
    attributes.put("paths", details.paths());
    attributes.put("thread", text(details.thread()));
    attributes.put("phase", phase(details.phase()));
    return attributes;
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  private static String phase(@Nullable Phase phase) {
    return phase == null ? "" : phase.name().toLowerCase(Locale.ROOT);
  }

  /** Never the payload: it may hold private words. */
  @Override
  public String toString() {
    return "Facts[%s]".formatted(event);
  }
}
