package social.howdah.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.EventSources;

/** Turns a request into events: bytes in, {@link Event} out. */
@Singleton
class Sources implements EventSources {
  private static final int LONGEST_ID = 500;
  private static final int LONGEST_TYPE = 300;

  private final Map<String, OpenSource> sources;
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

  /** What its senders expect to hear; empty for our own answer. */
  Optional<String> answer(String source) {
    return find(source).source().answer();
  }

  /**
   * What a sender hears that asks whether it may post.
   *
   * @throws Problem 404 for a source that is not there
   */
  Map<String, String> permission(String source, Received request) {
    return find(source).source().permission(request);
  }

  /**
   * Verifies and reads a request.
   *
   * @throws Problem 401 for a signature that is missing or wrong, 400 or 415 for what cannot be
   *     read
   */
  List<Event> read(String source, Received request) {
    OpenSource sender = find(source);
    switch (sender.source().signatures().match(request, clock.instant())) {
      case CURRENT -> {}
      case PREVIOUS -> previous.used(source);
      case NONE ->
          throw new Problem(
              401, "The signature is missing or wrong; sender and Howdah must share one secret.");
    }
    return events(sender, request);
  }

  @Override
  public Map<String, String> kinds() {
    return sources.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().kind()));
  }

  @Override
  public List<Event> preview(String source, Map<String, List<String>> headers, byte[] body) {
    if (body.length > largestBody) {
      throw new Problem(413, "A body may have %d bytes.".formatted(largestBody));
    }
    return events(find(source), new Received(headers, body));
  }

  @Override
  public Optional<String> text(String source, String type) {
    return Optional.ofNullable(sources.get(source)).flatMap(sender -> sender.source().text(type));
  }

  private OpenSource find(String source) {
    return Optional.ofNullable(sources.get(source)).orElseThrow(Sources::unknown);
  }

  private List<Event> events(OpenSource sender, Received request) {
    List<Event> events = sender.read(request, clock.instant());
    for (Event event : events) {
      if (!isWord(event.id(), LONGEST_ID) || !isWord(event.type(), LONGEST_TYPE)) {
        throw new Problem(
            400,
            "The event's id may have 1 to %d characters and its type 1 to %d, and no control characters."
                .formatted(LONGEST_ID, LONGEST_TYPE));
      }
    }
    return events;
  }

  private static boolean isWord(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  static Problem unknown() {
    return new Problem(404, "There is no such source; it is named by howdah.source.<name>.kind.");
  }
}
