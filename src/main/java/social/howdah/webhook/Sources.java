package social.howdah.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.EventSources;

/** Turns a request into events: bytes in, {@link Event} out. */
@Singleton
class Sources implements EventSources {
  private static final int LONGEST_ID = 500;
  private static final int LONGEST_TYPE = 300;

  private final Map<String, Source> sources;
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
   * @throws Problem 401 for a signature that is missing or wrong, 400 or 415 for what cannot be
   *     read
   */
  List<Event> read(String source, Received request) {
    Source sender = find(source);
    switch (sender.signatures().match(request, clock.instant())) {
      case CURRENT -> {}
      case PREVIOUS -> previous.used(source);
      case NONE ->
          throw new Problem(
              401, "The signature is missing or wrong; sender and Howdah must share one secret.");
    }
    return events(sender, request);
  }

  @Override
  public List<Event> preview(String source, Map<String, List<String>> headers, byte[] body) {
    return events(find(source), new Received(headers, body));
  }

  @Override
  public Optional<String> text(String source, String type) {
    return Optional.ofNullable(sources.get(source)).flatMap(sender -> sender.text(type));
  }

  private Source find(String source) {
    return Optional.ofNullable(sources.get(source)).orElseThrow(Sources::unknown);
  }

  private List<Event> events(Source sender, Received request) {
    List<Event> events = sender.events(request, clock.instant());
    for (Event event : events) {
      if (!isWord(event.id(), LONGEST_ID) || !isWord(event.type(), LONGEST_TYPE)) {
        throw new Problem(
            400,
            "The event's id may have %d characters and its type %d, and no control characters."
                .formatted(LONGEST_ID, LONGEST_TYPE));
      }
    }
    return events;
  }

  private static boolean isWord(String text, int longest) {
    return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
  }

  static Problem unknown() {
    return new Problem(404, "There is no such source; it is named by howdah.source.<name>.kind.");
  }
}
