package social.howdah.webhook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;

/** A kind of system that sends events: how it signs, and what an event of its is called. */
interface SourceKind {

  Signatures signatures();

  /**
   * Names the event.
   *
   * @param source the configured name
   * @param now when it was received
   * @throws social.howdah.platform.problem.Problem 400 when the request lacks what names it
   */
  Event event(String source, Received request, Map<String, @Nullable Object> payload, Instant now);
}
