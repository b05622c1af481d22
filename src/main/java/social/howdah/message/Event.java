package social.howdah.message;

import java.time.Instant;
import java.util.Map;
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
 * @param data the payload: maps, lists, strings, booleans, {@code Long}, {@code Double} and null
 */
public record Event(
    String source,
    String id,
    String type,
    Instant time,
    @Nullable String subject,
    Map<String, @Nullable Object> data) {

  /** Never the payload: it may hold private words. */
  @Override
  public String toString() {
    return "Event[source=%s, id=%s, type=%s]".formatted(source, id, type);
  }
}
