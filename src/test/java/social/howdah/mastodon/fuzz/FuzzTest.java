package social.howdah.mastodon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import social.howdah.mastodon.Entities;
import social.howdah.mastodon.Recording;
import social.howdah.mastodon.entity.Conversation;
import social.howdah.mastodon.entity.Notification;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StreamMessage;
import social.howdah.mastodon.fuzz.Seeds.Seed;

/**
 * What no server should say, through the client's own connections: it is read, or the client says
 * by one of its exceptions that it cannot be. Each case comes of a number; a failure names it, and
 * {@code -Dfuzz.seed=… -Dfuzz.cases=1} repeats it.
 */
class FuzzTest {
  private static final int CASES = Integer.getInteger("fuzz.cases", 100_000);
  private static final long FIRST = Long.getLong("fuzz.seed", 20_261_124L);

  /** Each with a server and a client of its own. */
  private static final int WORKERS = Math.min(CASES, Runtime.getRuntime().availableProcessors());

  private static LongStream numbers(int cases) {
    return LongStream.range(FIRST, FIRST + cases);
  }

  @Test
  void onlyDocumentedExceptionsComeOut() throws Exception {
    List<Seed> seeds = Seeds.all();
    ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Future<Integer>> workers = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        int mine = worker;
        workers.add(threads.submit(() -> requests(seeds, mine)));
      }
      int requests = 0;
      for (Future<Integer> worker : workers) {
        requests += worker.get();
      }
      assertThat(requests).isGreaterThanOrEqualTo(CASES);
    } finally {
      threads.shutdownNow();
    }
  }

  /** One worker's share; how many requests it made. */
  private static int requests(List<Seed> seeds, int worker) throws IOException {
    try (Exchange exchange = new Exchange(seeds)) {
      numbers(CASES)
          .filter(number -> Math.floorMod(number, WORKERS) == worker)
          .forEach(exchange::isHandled);
      return exchange.requests();
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
