package social.howdah.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.platform.problem.Problem;

/** Turns a request into an event: bytes in, {@link Event} out. */
@Singleton
class Sources {
  private static final int LONGEST_ID = 500;
  private static final int LONGEST_TYPE = 300;

  private final Map<String, SourceKind> sources;
  private final int largestBody;
  private final PreviousSecrets previous;
  private final Clock clock;

  @Inject
  Sources(SourcesConfig config, PreviousSecrets previous, Clock clock) {
    this.sources = config.sources();
    this.largestBody = config.largestBody();
    this.previous = previous;
    this.clock = clock;
  }

  int largestBody() {
    return largestBody;
  }

  boolean has(String source) {
    return sources.containsKey(source);
  }

  /**
   * Verifies and reads a request.
   *
   * @throws Problem 401 for a signature that is missing or wrong, 400 for what cannot be read
   */
  Event read(String source, Received request) {
    SourceKind kind = Optional.ofNullable(sources.get(source)).orElseThrow(() -> unknown(source));
    switch (kind.signatures().match(request, clock.instant())) {
      case CURRENT -> {}
      case PREVIOUS -> previous.used(source);
      case NONE ->
          throw new Problem(
              401, "The signature is missing or wrong; sender and Howdah must share one secret.");
    }
    Event event = kind.event(source, request, payload(request), clock.instant());
    if (!isWord(event.id(), LONGEST_ID) || !isWord(event.type(), LONGEST_TYPE)) {
      throw new Problem(
          400,
          "The event's id may have %d characters and its type %d, and no control characters."
              .formatted(LONGEST_ID, LONGEST_TYPE));
    }
    return event;
  }

  private static boolean isWord(String text, int longest) {
    return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
  }

  static Problem unknown(String source) {
    return new Problem(404, "There is no such source; it is named by howdah.source.<name>.kind.");
  }

  private static Map<String, @Nullable Object> payload(Received request) {
    try {
      return Json.readPayload(request.body());
    } catch (MalformedJsonException e) {
      throw new Problem(400, "The body is " + e.getMessage() + ".");
    }
  }
}
