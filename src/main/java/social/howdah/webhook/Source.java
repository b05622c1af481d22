package social.howdah.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.howdah.message.Event;

/** A configured source: how it signs, what its events are called and what they say. */
public interface Source {

  Signatures signatures();

  /**
   * Reads a request; most hold one event. The signature has been looked at, or, for a preview, does
   * not matter. An event of a type that is not known here is an event like any other: only what
   * cannot be told apart or read is refused.
   *
   * @param now when it was received
   * @throws social.howdah.platform.problem.Problem 415 or 400, when the request lacks what names
   *     the event or cannot be read
   */
  List<Event> events(Received request, Instant now);

  /**
   * What senders of this kind expect to hear, with status 200, of a request that is stored.
   *
   * @return plain text; empty for Howdah's own answer in JSON
   */
  default Optional<String> answer() {
    return Optional.empty();
  }

  /**
   * What a sender hears that asks, before it sends anything, whether it may: an {@code OPTIONS}
   * request, which nobody signs.
   *
   * @return headers of the answer; none where senders of this kind do not ask
   */
  default Map<String, String> permission(Received request) {
    return Map.of();
  }

  /**
   * What a route says that has no text of its own.
   *
   * @param type of the event
   * @return a Pebble template over {@code event}, {@code data} and {@code now}; empty where this
   *     source knows nothing better than the event's title and URL
   */
  default Optional<String> text(String type) {
    return Optional.empty();
  }
}
