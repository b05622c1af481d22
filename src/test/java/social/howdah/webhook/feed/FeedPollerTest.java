package social.howdah.webhook.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.message.Event;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;
import social.howdah.routing.Router;
import social.howdah.routing.TestRouter;

/** What is told of a feed as it changes, on each database. */
@ParameterizedClass
@EnumSource
class FeedPollerTest {
  @RegisterExtension
  static final WireMockExtension site =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static final Duration INTERVAL = Duration.ofMinutes(15);

  private final SettableClock clock = new SettableClock();
  private final Database database;
  private final TestRouter router;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> results = new ArrayList<>();
  private final FeedFetcher fetcher =
      new FeedFetcher(new HttpOut(TestConnections.toThisMachine(), Metrics.none()));
  private final Feed feed = feed("/feed", false);
  private final FeedPoller poller;

  FeedPollerTest(TestDatabase kind) {
    database = kind.open();
    router = TestRouter.open(database, clock);
    poller = poller(new FeedStore(database));
  }

  @AfterEach
  void close() {
    router.close();
    TestDatabase.close(database);
  }

  @Test
  void whatStandsThereAtTheFirstLookIsNoEvent() {
    shows(rss(item(2), item(1)));
    first();
    assertThat(told).isEmpty();
    shows(rss(item(4), item(3), item(2), item(1)));
    look();
    assertThat(told).containsExactly("entry 3", "entry 4");
    look();
    assertThat(told).hasSize(2);
  }

  @Test
  void theLatestEntryIsToldAtTheFirstLookIfAsked() {
    shows(rss(item(3), item(2), item(1)));
    Feed latest = feed("/feed", true);
    poller.prepare(latest);
    poller.look(latest);
    clock.pass(INTERVAL);
    poller.look(latest);
    assertThat(told).containsExactly("entry 3");
  }

  @Test
  void aFeedThatHasNotChangedIsNotSentAgain() {
    site.stubFor(
        get("/feed")
            .willReturn(
                ok(rss(item(1)))
                    .withHeader("ETag", "\"a\"")
                    .withHeader("Last-Modified", "Sun, 01 Nov 2026 10:00:00 GMT")));
    first();
    site.stubFor(
        get("/feed")
            .withHeader("If-None-Match", equalTo("\"a\""))
            .withHeader("If-Modified-Since", equalTo("Sun, 01 Nov 2026 10:00:00 GMT"))
            .willReturn(aResponse().withStatus(304)));
    look();
    look();
    assertThat(results).containsExactly("read", "unchanged", "unchanged");
  }

  @Test
  void theFeedIsLeftAloneForAsLongAsItWants() {
    answers(ok(rss("<ttl>60</ttl>" + item(1))));
    assertThat(first()).hasValue(clock.instant().plus(Duration.ofHours(1)));
    clock.pass(Duration.ofHours(1));
    answers(ok(rss(item(1))).withHeader("Cache-Control", "public, max-age=7200"));
    assertThat(poller.look(feed)).hasValue(clock.instant().plus(Duration.ofHours(2)));
    clock.pass(Duration.ofHours(2));
    answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    assertThat(poller.look(feed)).hasValue(clock.instant().plus(Duration.ofHours(1)));
    clock.pass(Duration.ofHours(1));
    answers(ok(rss("<ttl>9999999</ttl>" + item(1))));
    assertThat(poller.look(feed)).hasValue(clock.instant().plus(Duration.ofDays(1)));
    assertThat(poller.look(feed)).as("not yet due").isPresent();
    assertThat(results).containsExactly("read", "read", "failed", "read");
  }

  @Test
  void aFeedThatFailsIsTriedLessAndLessOften() {
    answers(aResponse().withStatus(500));
    first();
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      clock.pass(Duration.ofHours(6));
      waits.add(Duration.between(clock.instant(), poller.look(feed).orElseThrow()));
    }
    assertThat(waits)
        .isSorted()
        .startsWith(Duration.ofMinutes(30), Duration.ofHours(1))
        .endsWith(Duration.ofHours(6));
  }

  @Test
  void aFeedThatIsGoneIsAskedForAgainAfterAStartOnly() {
    answers(aResponse().withStatus(410));
    assertThat(first()).isEmpty();
    clock.pass(Duration.ofDays(1));
    assertThat(poller.look(feed)).isEmpty();
    site.verify(1, getRequestedFor(urlEqualTo("/feed")));
    shows(rss(item(1)));
    first();
    assertThat(results).containsExactly("gone", "read");
  }

  @Test
  void manyNewEntriesAreToldOfAFewAtATime() {
    answers(ok(rss(item(0))).withHeader("ETag", "\"a\""));
    first();
    answers(ok(rss(items(50))).withHeader("ETag", "\"b\""));
    look();
    assertThat(told).hasSize(20).startsWith("entry 1").endsWith("entry 20");
    look();
    look();
    assertThat(told).hasSize(50).endsWith("entry 50");
    site.verify(3, getRequestedFor(urlEqualTo("/feed")).withHeader("If-None-Match", absent()));
  }

  @Test
  void aFeedThatRenamesAllItHasIsNoStorm() {
    shows(rss(items(30)));
    first();
    shows(
        rss(
            items(30)
                .replace("urn:entry:", "https://new.example/")
                .replace("http://b", "https://b")));
    look();
    assertThat(told).isEmpty();
    shows(rss(item(31) + items(30)));
    look();
    assertThat(told).containsExactly("entry 31");
  }

  @Test
  void aFeedThatShowsMoreOfItsPastBringsNothingNew() {
    shows(rss(dated(100, "2026-10-31"), dated(99, "2026-10-30")));
    first();
    String past =
        IntStream.range(1, 30)
            .mapToObj(i -> dated(i, "2026-09-%02d".formatted(i)))
            .collect(Collectors.joining());
    shows(rss(dated(101, "2026-10-29"), dated(100, "2026-10-31"), past));
    look();
    assertThat(told).containsExactly("entry 101");
  }

  @Test
  void anEntryThatComesBackAfterMonthsOfTheJournalIsNoEvent() {
    shows(rss(item(1)));
    first();
    shows(rss(item(2)));
    look();
    assertThat(told).containsExactly("entry 2");
    shows(rss(item(3)));
    look();
    clock.pass(Duration.ofDays(200));
    router.clean();
    poller.clean(new Housekeeping());
    shows(rss(item(3), item(2), item(1)));
    look();
    assertThat(told).containsExactly("entry 2", "entry 3");
  }

  @Test
  void aNodeThatDiesBetweenEventAndMemoryTellsNothingTwice() {
    shows(rss(item(1)));
    first();
    shows(rss(item(2), item(1)));
    FeedPoller dying =
        poller(
            new FeedStore(database) {
              @Override
              void remember(String source, Collection<String> keys, Instant now) {
                throw new IllegalStateException("killed");
              }
            });
    clock.pass(INTERVAL);
    assertThatThrownBy(() -> dying.look(feed)).hasMessage("killed");
    assertThat(told).containsExactly("entry 2");
    poller.look(feed);
    assertThat(results).as("not before the dead node's time is over").hasSize(1);
    clock.pass(Duration.ofMinutes(5));
    poller.look(feed);
    assertThat(results).hasSize(2);
    assertThat(told).containsExactly("entry 2");
  }

  @Test
  void ofTwoNodesOneLooks() throws Exception {
    shows(rss(item(1)));
    first();
    Database second = TestDatabase.second(database);
    try {
      FeedPoller other = poller(new FeedStore(second));
      for (int round = 0; round < 10; round++) {
        clock.pass(INTERVAL);
        Thread thread = new Thread(() -> other.look(feed));
        thread.start();
        poller.look(feed);
        thread.join();
      }
    } finally {
      TestDatabase.close(second);
    }
    site.verify(11, getRequestedFor(urlEqualTo("/feed")));
  }

  @Test
  void anotherUrlIsAnotherFeed() {
    shows(rss(item(1)));
    first();
    site.stubFor(get("/moved").willReturn(ok(rss(item(9), item(8)))));
    Feed moved = feed("/moved", false);
    poller.prepare(moved);
    poller.look(moved);
    assertThat(told).isEmpty();
    assertThat(results).hasSize(2);
  }

  @Test
  void redirectsAreFollowedAsFarAsTheGuardAllows() {
    answers(temporaryRedirect("/one"));
    site.stubFor(get("/one").willReturn(temporaryRedirect(site.url("/two"))));
    site.stubFor(get("/two").willReturn(ok(rss(item(1)))));
    first();
    assertThat(results).containsExactly("read");
    for (String inside :
        List.of(
            "http://10.1.2.3/", "http://169.254.169.254/latest", "file:///etc/passwd", "/feed")) {
      answers(temporaryRedirect(inside));
      clock.pass(Duration.ofDays(1));
      poller.look(feed);
    }
    assertThat(results).containsExactly("read", "failed", "failed", "failed", "failed");
    assertThat(told).isEmpty();
  }

  @Test
  void aFeedThatIsTooLargeOrNoFeedIsAFailureAndHarmsNothing() {
    shows(rss(item(1)));
    first();
    for (String body :
        List.of(
            rss("<item><title>" + "x".repeat(4_000_000) + "</title></item>"),
            "<html><body>Sign in</body></html>",
            "<rss version='2.0'><channel><item><title>cut in the mi")) {
      shows(body);
      clock.pass(Duration.ofDays(1));
      poller.look(feed);
    }
    assertThat(results).containsExactly("read", "failed", "failed", "failed");
    shows(rss(item(2), item(1)));
    clock.pass(Duration.ofDays(1));
    poller.look(feed);
    assertThat(told).containsExactly("entry 2");
  }

  private Optional<Instant> first() {
    poller.prepare(feed);
    return poller.look(feed);
  }

  private void look() {
    clock.pass(INTERVAL);
    poller.look(feed);
  }

  private FeedPoller poller(FeedStore store) {
    return new FeedPoller(fetcher, store, this::accept, database, clock, counting());
  }

  private CompletionStage<Router.Acceptance> accept(Event event) {
    return router
        .accept(event)
        .thenApply(
            acceptance -> {
              if (!acceptance.repeat()) {
                told.add(String.valueOf(event.details().title()));
              }
              return acceptance;
            });
  }

  private Metrics counting() {
    return new Metrics() {
      @Override
      public synchronized void count(String name, String... tags) {
        results.add(tags[1].substring("result=".length()));
      }
    };
  }

  private static Feed feed(String path, boolean latestFirst) {
    return new Feed("blog", URI.create(site.url(path)), INTERVAL, latestFirst);
  }

  private static void shows(String body) {
    answers(ok(body));
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    site.stubFor(get("/feed").willReturn(answer));
  }

  private static String rss(String... items) {
    return "<rss version='2.0'><channel><title>A blog</title>%s</channel></rss>"
        .formatted(String.join("", items));
  }

  /** Newest first, as feeds are. */
  private static String items(int count) {
    return IntStream.range(0, count).mapToObj(i -> item(count - i)).collect(Collectors.joining());
  }

  private static String item(int number) {
    return """
    <item><guid isPermaLink="false">urn:entry:%1$d</guid><title>entry %1$d</title>
    <link>http://blog.example/%1$d</link></item>
    """
        .formatted(number);
  }

  private static String dated(int number, String day) {
    return item(number)
        .replace(
            "</item>",
            "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>%sT10:00:00Z</dc:date></item>"
                .formatted(day));
  }
}
