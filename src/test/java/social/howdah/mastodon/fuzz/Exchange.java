package social.howdah.mastodon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.RawServer;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.UnreachableException;
import social.howdah.mastodon.coverage.Calls;
import social.howdah.mastodon.fuzz.Reply.Damage;
import social.howdah.mastodon.fuzz.Seeds.Seed;
import social.howdah.platform.http.GuardedConnections;
import social.howdah.platform.http.TestConnections;

/** A server that answers badly, and a client that has to live with it. */
final class Exchange implements Closeable {
  private final List<Seed> seeds;
  private final GuardedConnections connections = TestConnections.toThisMachine();
  private final RawServer server = new RawServer();
  private final Calls calls;
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");

  Exchange(List<Seed> seeds) throws IOException {
    Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    this.seeds = seeds;
    this.calls =
        new Calls(
            TestClient.client(connections, new RateLimits(clock), clock),
            new Instance(server.url()));
  }

  /** Makes the answer that comes of a number, and fails if it is not handled as it should be. */
  void isHandled(long number) {
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

  private int leased() {
    return ((PoolingHttpClientConnectionManager) connections.pool("http"))
        .getTotalStats()
        .getLeased();
  }

  int requests() {
    return server.requests();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
