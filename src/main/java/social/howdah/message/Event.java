package social.howdah.message;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, with the context attributes of <a
 * href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0</a>.
 * {@code source} and {@code id} together name it: the same pair is the same event.
 *
 * @param source name of the configured source, or {@code mastodon}
 * @param id the source's own id of the event
 * @param type for example {@code com.github.release.published}
 * @param time when it happened, or when it was received if the source does not say
 * @param subject what it is about, if the source says
 * @param details what routes most often ask for
 * @param data the payload: maps, lists, strings, booleans, {@code Long}, {@code Double} and null
 */
public record Event(
    String source,
    String id,
    String type,
    Instant time,
    @Nullable String subject,
    Details details,
    Map<String, @Nullable Object> data) {

  /** Details that are null, as deliveries stored by earlier versions have it, are none. */
  public Event {
    details = Objects.requireNonNullElse(details, Details.NONE);
  }

  /** An event without details. */
  public static Event bare(
      String source,
      String id,
      String type,
      Instant time,
      @Nullable String subject,
      Map<String, @Nullable Object> data) {
    return new Event(source, id, type, time, subject, Details.NONE, data);
  }

  /** Never the payload: it may hold private words. */
  @Override
  public String toString() {
    return "Event[source=%s, id=%s, type=%s]".formatted(source, id, type);
  }
}
