package social.howdah.webhook.feed;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Received;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;

/**
 * A feed, RSS or Atom. It takes no requests; {@link FeedRounds} looks at it.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287: Atom</a>
 */
@Singleton
class FeedKind implements SourceKind {
  static final String NAME = "feed";

  private static final Texts TEXTS = Texts.of(FeedKind.class, "feed.properties");
  private static final int LONGEST = 4_000;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration USUAL = Duration.ofMinutes(15);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Source open(SourceConfig config) {
    return new Reading(feed(config));
  }

  static Feed feed(SourceConfig config) {
    if (config.text("redact").isPresent()) {
      throw config.refuse("redact", "cannot be set: a feed's entries are not redacted.");
    }
    return new Feed(
        config.name(),
        url(config),
        interval(config),
        config.choice("first", Set.of("none", "latest")).filter("latest"::equals).isPresent());
  }

  private static URI url(SourceConfig config) {
    config.required("url");
    URI url = config.url("url").orElseThrow();
    if (url.getUserInfo() != null || url.toString().length() > LONGEST) {
      throw config.refuse(
          "url", "must hold no user, and at most %d characters.".formatted(LONGEST));
    }
    return url;
  }

  private static Duration interval(SourceConfig config) {
    Duration interval = config.duration("interval", USUAL);
    if (interval.compareTo(SHORTEST) < 0) {
      throw config.refuse("interval", "must be at least 1m.");
    }
    return interval;
  }

  private record Reading(Feed feed) implements Source {

    @Override
    public Signatures signatures() {
      return new Signatures(
          request -> {
            throw new Problem(
                404,
                "This source is a feed: Howdah looks at it by itself, and nothing can be sent.");
          },
          Optional.empty(),
          Instant.MAX);
    }

    /** For a preview: the feed's document, of which each entry is an event. */
    @Override
    public List<Event> events(Received request, Instant now) {
      try {
        FeedDocument document =
            FeedDocument.read(
                request.body(), request.header("Content-Type").orElse(null), feed.url());
        return document.entries().stream()
            .skip(Math.max(0, document.entries().size() - FeedPoller.MOST_AT_ONCE))
            .map(entry -> entry.event(feed.source(), document, now))
            .toList();
      } catch (NoFeedException e) {
        throw new Problem(400, "The body " + e.getMessage() + ".");
      }
    }

    @Override
    public Optional<String> text(String type) {
      return TEXTS.of(type);
    }
  }
}
