package social.howdah.webhook.feed;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.http.HttpAnswer;
import social.howdah.routing.Router;

/**
 * Looks at feeds, and tells of each entry once. Entries become known after their events are in the
 * journal: a crash in between repeats events, which the journal knows by their ids.
 */
@Singleton
class FeedPoller {
  private static final Logger LOG = System.getLogger(FeedPoller.class.getName());

  /** Events of one look; further entries are told of at the next ones. */
  static final int MOST_AT_ONCE = 20;

  /** Longer than any look takes: a node that dies in one is stood in for after this. */
  private static final Duration TAKEN = Duration.ofMinutes(5);

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);
  private static final Duration LONGEST_ACCEPT = Duration.ofSeconds(30);

  /** An entry of an earlier day that turns up is old, but for some days in which it was written. */
  private static final Duration WRITING = Duration.ofDays(7);

  /** After this long, nobody remembers the status either. */
  private static final Duration KEPT = Duration.ofDays(730);

  private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?(\\d{1,9})");

  private final FeedFetcher fetcher;
  private final FeedStore store;
  private final Function<Event, CompletionStage<Router.Acceptance>> router;
  private final Database database;
  private final Clock clock;
  private final Metrics metrics;

  @Inject
  FeedPoller(
      FeedFetcher fetcher,
      FeedStore store,
      Router router,
      Database database,
      Clock clock,
      Metrics metrics) {
    this(fetcher, store, router::accept, database, clock, metrics);
  }

  FeedPoller(
      FeedFetcher fetcher,
      FeedStore store,
      Function<Event, CompletionStage<Router.Acceptance>> router,
      Database database,
      Clock clock,
      Metrics metrics) {
    this.fetcher = fetcher;
    this.store = store;
    this.router = router;
    this.database = database;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Before the first look at it since the start. */
  void prepare(Feed feed) {
    store.prepare(feed, now());
  }

  /**
   * Looks at a feed if it is due and no other node does.
   *
   * @return when it is due next; empty when it is gone
   * @throws RuntimeException when the events cannot be stored; it is looked at again then
   */
  Optional<Instant> look(Feed feed) {
    Instant now = now();
    store
        .take(feed.source(), now, now.plus(TAKEN))
        .ifPresent(
            state ->
                metrics.count(
                    MetricNames.FEED_LOOKS,
                    "source=" + feed.source(),
                    "result=" + look(feed, state, now)));
    return store.due(feed.source());
  }

  private String look(Feed feed, FeedStore.State state, Instant now) {
    try {
      FeedFetcher.Fetched fetched = fetcher.fetch(feed.url(), state.validators());
      HttpAnswer answer = fetched.content().answer();
      switch (answer.status()) {
        case 200 -> read(feed, state, fetched, now);
        case 304 ->
            store.looked(
                feed.source(), now, next(feed, answer, Optional.empty(), now), state.validators());
        case 410 -> {
          store.gone(feed.source());
          LOG.log(
              Level.WARNING,
              "The feed {0} is gone (410), and not looked at again before the next start.",
              feed.source());
          return "gone";
        }
        default ->
            throw new LookFailedException(
                "it answered " + answer.status(), answer.retryAfter(clock.instant()));
      }
      if (state.failures() > 0) {
        LOG.log(Level.INFO, "The feed {0} can be read again.", feed.source());
      }
      return answer.status() == 304 ? "unchanged" : "read";
    } catch (LookFailedException e) {
      return failed(feed, state, String.valueOf(e.getMessage()), e.retryAfter(), now);
    } catch (NoFeedException e) {
      return failed(feed, state, "it " + e.getMessage(), Optional.empty(), now);
    } catch (IOException e) {
      return failed(feed, state, String.valueOf(e.getMessage()), Optional.empty(), now);
    }
  }

  private void read(Feed feed, FeedStore.State state, FeedFetcher.Fetched fetched, Instant now)
      throws NoFeedException {
    HttpAnswer answer = fetched.content().answer();
    FeedDocument document =
        FeedDocument.read(
            fetched.content().body(), answer.header("content-type").orElse(null), fetched.from());
    Set<String> known = store.known(feed.source(), keys(document.entries().stream()));
    List<FeedEntry> fresh =
        document.entries().stream()
            .filter(entry -> entry.keys().stream().noneMatch(known::contains))
            .filter(entry -> state.firstLook() == null || !isOld(entry, state.firstLook()))
            .toList();
    List<FeedEntry> told = told(feed, state.firstLook(), fresh);
    Set<FeedEntry> later =
        state.firstLook() == null ? Set.of() : Set.copyOf(fresh.subList(told.size(), fresh.size()));
    accept(told.stream().map(entry -> entry.event(feed.source(), document, now)).map(router));
    database.transaction(
        () -> {
          store.remember(
              feed.source(),
              keys(document.entries().stream().filter(entry -> !later.contains(entry))),
              now);
          store.looked(
              feed.source(),
              now,
              next(feed, answer, document.ttl(), now),
              later.isEmpty() ? Validators.of(answer) : Validators.NONE);
          return feed;
        });
    if (!later.isEmpty()) {
      LOG.log(
          Level.INFO,
          "The feed {0} has {1} new entries more than are told of at once; they follow.",
          feed.source(),
          later.size());
    }
  }

  private static List<FeedEntry> told(
      Feed feed, @Nullable Instant firstLook, List<FeedEntry> fresh) {
    if (firstLook != null) {
      return fresh.subList(0, Math.min(fresh.size(), MOST_AT_ONCE));
    }
    return feed.latestFirst() && !fresh.isEmpty()
        ? List.of(fresh.get(fresh.size() - 1))
        : List.of();
  }

  /** A feed that shows more of its past than before brings nothing new. */
  private static boolean isOld(FeedEntry entry, Instant firstLook) {
    return entry.published().filter(time -> time.isBefore(firstLook.minus(WRITING))).isPresent();
  }

  private static Set<String> keys(Stream<FeedEntry> entries) {
    return entries.flatMap(entry -> entry.keys().stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** All are stored when this returns. */
  private static void accept(Stream<CompletionStage<Router.Acceptance>> events) {
    CompletableFuture.allOf(
            events.map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new))
        .orTimeout(LONGEST_ACCEPT.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /** As configured, or later if the feed or its server wants it. */
  private static Instant next(Feed feed, HttpAnswer answer, Optional<Duration> ttl, Instant now) {
    Duration asked =
        Stream.of(ttl, maxAge(answer))
            .flatMap(Optional::stream)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return now.plus(longer(feed.interval(), shorter(asked, LONGEST_WAIT)));
  }

  private static Optional<Duration> maxAge(HttpAnswer answer) {
    Matcher age = MAX_AGE.matcher(answer.header("cache-control").orElse(""));
    return age.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1))))
        : Optional.empty();
  }

  private String failed(
      Feed feed, FeedStore.State state, String why, Optional<Duration> retryAfter, Instant now) {
    Duration backoff =
        shorter(
            feed.interval().multipliedBy(1L << Math.min(state.failures(), 10)), LONGEST_BACKOFF);
    Duration wait =
        longer(
            longer(feed.interval(), backoff),
            shorter(retryAfter.orElse(Duration.ZERO), LONGEST_WAIT));
    store.failed(feed.source(), now.plus(wait));
    LOG.log(
        state.failures() == 0 ? Level.WARNING : Level.DEBUG,
        "The feed {0} cannot be read, and is tried again: {1}.",
        feed.source(),
        why);
    return "failed";
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void clean(@Observes Housekeeping event) {
    store.clean(clock.instant().minus(KEPT));
  }
}
