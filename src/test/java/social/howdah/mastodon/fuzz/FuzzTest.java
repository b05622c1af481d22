package social.howdah.mastodon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Entities;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.RawServer;
import social.howdah.mastodon.Recording;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.UnreachableException;
import social.howdah.mastodon.coverage.Calls;
import social.howdah.mastodon.entity.Conversation;
import social.howdah.mastodon.entity.Notification;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StreamMessage;
import social.howdah.mastodon.fuzz.Reply.Damage;
import social.howdah.mastodon.fuzz.Seeds.Seed;
import social.howdah.platform.http.GuardedConnections;
import social.howdah.platform.http.TestConnections;

/**
 * What no server should say, through the client's own connections: it is read, or the client says
 * by one of its exceptions that it cannot be. Each case comes of a number; a failure names it, and
 * {@code -Dfuzz.seed=… -Dfuzz.cases=1} repeats it.
 */
class FuzzTest {
  private static final int CASES = Integer.getInteger("fuzz.cases", 100_000);
  private static final long FIRST = Long.getLong("fuzz.seed", 20_261_124L);

  private final GuardedConnections connections = TestConnections.toThisMachine();
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private RawServer server;
  private Calls calls;

  @BeforeEach
  void start() throws IOException {
    Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    server = new RawServer();
    calls =
        new Calls(
            TestClient.client(connections, new RateLimits(clock), clock),
            new Instance(server.url()));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static LongStream numbers(int cases) {
    return LongStream.range(FIRST, FIRST + cases);
  }

  @Test
  void onlyDocumentedExceptionsComeOut() throws Exception {
    List<Seed> seeds = Seeds.all();
    numbers(CASES).forEach(number -> isHandled(seeds, number));
    assertThat(server.requests()).isGreaterThanOrEqualTo(CASES);
  }

  private void isHandled(List<Seed> seeds, long number) {
    SplittableRandom random = new SplittableRandom(number);
    Seed seed = Seeds.any(seeds, random);
    Reply reply = Damages.of(seed.reply(), seed.json(), random);
    // No budget that an answer claims to be spent outlives a day.
    now = now.plus(Duration.ofDays(2));
    server.answer(reply);
    try {
      isHandled(seed, reply, random.nextInt(8) == 0);
      assertThat(leased()).as("connections that were not given back").isZero();
    } catch (Throwable e) {
      throw new AssertionError(
          "-Dfuzz.seed=%d -Dfuzz.cases=1: %s%n%s".formatted(number, seed.method(), reply), e);
    }
  }

  private int leased() {
    return ((PoolingHttpClientConnectionManager) connections.pool("http"))
        .getTotalStats()
        .getLeased();
  }

  private void isHandled(Seed seed, Reply reply, boolean further) throws Exception {
    try {
      Object answer = calls.call(seed.method());
      if (seed.method().api().getReturnType() != void.class) {
        assertThat(answer).isNotNull();
        Reading.all(answer);
      }
      if (further && answer instanceof Page<?> page) {
        follow(page);
      }
    } catch (AnswerException e) {
      assertThat(e.status()).isEqualTo(reply.status()).isGreaterThanOrEqualTo(300);
    } catch (NoAnswerException e) {
      assertThat(reply.damage()).containsAnyOf(Damage.STATUS, Damage.BODY, Damage.WIRE);
      assertThat(reply.status() < 300 || reply.damage().contains(Damage.WIRE)).isTrue();
    }
  }

  private static void follow(Page<?> page) {
    try {
      page.next();
      page.previous();
    } catch (MastodonException e) {
      assertThat(e).isNotInstanceOf(UnreachableException.class);
    }
  }

  @Test
  void messagesOfStreamsAreReadOrRefused() throws Exception {
    List<String> frames = Recording.frames();
    numbers(CASES / 10).forEach(number -> isReadOrRefused(frames, number));
  }

  private static void isReadOrRefused(List<String> frames, long number) {
    SplittableRandom random = new SplittableRandom(number);
    String frame = frames.get(random.nextInt(frames.size()));
    try {
      StreamMessage message = Entities.read(damaged(frame, random), StreamMessage.class);
      Reading.all(message);
      String payload = Entities.read(frame, StreamMessage.class).payload();
      for (Class<?> entity : List.of(Status.class, Notification.class, Conversation.class)) {
        Reading.all(Entities.read(damaged(payload, random), entity));
      }
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("This is no \\w+\\.");
    } catch (RuntimeException | Error e) {
      throw new AssertionError("-Dfuzz.seed=%d -Dfuzz.cases=10".formatted(number), e);
    }
  }

  private static String damaged(String text, SplittableRandom random) {
    Reply good = Reply.of(200, List.of(), text.getBytes(StandardCharsets.UTF_8));
    Reply bad = Damages.of(good, JsonDamage.read(good.body()), random);
    return new String(bad.body(), StandardCharsets.UTF_8);
  }
}
