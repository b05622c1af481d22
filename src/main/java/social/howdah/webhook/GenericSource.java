package social.howdah.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;

/**
 * Any JSON.
 *
 * @param idHeader the header that tells a repeat; without one every request is an event of its own
 * @param type of every event; without it the payload's own {@code type}, or else the source's name
 */
record GenericSource(Signatures signatures, Optional<String> idHeader, Optional<String> type)
    implements SourceKind {

  @Override
  public Event event(
      String source, Received request, Map<String, @Nullable Object> payload, Instant now) {
    String id = idHeader.map(request::required).orElseGet(() -> UUID.randomUUID().toString());
    return new Event(source, id, type.orElseGet(() -> type(payload, source)), now, null, payload);
  }

  private static String type(Map<String, @Nullable Object> payload, String otherwise) {
    return payload.get("type") instanceof String type && !type.isBlank() ? type : otherwise;
  }
}
