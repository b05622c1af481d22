package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import social.howdah.message.Details;
import social.howdah.message.Event;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;
import social.howdah.webhook.Samples.Sample;

/**
 * Damaged requests of every kind of source that has {@link Samples}, most of them signed rightly
 * after the damage. {@code -Dfuzz.requests=100000} makes so many, {@code -Dfuzz.seed} others.
 */
class MutatedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 5_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_101L);

  /** Of the processor: far above what any takes, and far below what a sender would wait. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final long MOST_BYTES = 100L << 20;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<String, Signing> signings = new HashMap<>();
  private final Map<String, Sources> sources = new HashMap<>();
  private final Map<String, Template> templates = new HashMap<>();
  private final Map<String, Integer> outcomes = new HashMap<>();

  @Test
  void areReadOrRefused() {
    List<Sample> samples = Samples.all();
    for (int i = 0; i < REQUESTS; i++) {
      Random random = new Random(SEED + i);
      Sample sample = samples.get(random.nextInt(samples.size()));
      String name = "request %d of -Dfuzz.seed=%d, from %s".formatted(i, SEED, sample);
      try {
        send(new Mutations(random).of(sample), random, name);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(name, e);
      }
    }
    System.getLogger(MutatedRequestsTest.class.getName())
        .log(System.Logger.Level.INFO, "Outcomes: {0}", outcomes);
    // each way out is taken: the damage is neither too small nor too great
    assertThat(outcomes).containsKeys("read", "400", "401", "415");
    assertThat(outcomes.get("read")).isGreaterThan(REQUESTS / 10);
  }

  private void send(Sample sample, Random random, String name) {
    if (sample.body().length > open(sample.kind()).largestBody()) {
      outcomes.merge("not read to its end", 1, Integer::sum); // the door's; see RequestBody
      return;
    }
    Signing signing = signings.computeIfAbsent(sample.kind(), Signing::of);
    Received request = random.nextInt(20) == 0 ? signing.wrong(sample) : signing.right(sample);
    long allocated = thread.getCurrentThreadAllocatedBytes();
    long begin = thread.getCurrentThreadCpuTime();
    try {
      for (Event event : open(sample.kind()).read("s", request)) {
        use(sample.kind(), event);
      }
      outcomes.merge("read", 1, Integer::sum);
    } catch (Problem e) {
      assertThat(e.status()).as(name).isBetween(400, 499);
      outcomes.merge(String.valueOf(e.status()), 1, Integer::sum);
    }
    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - begin))
        .as(name)
        .isLessThan(LONGEST);
    assertThat(thread.getCurrentThreadAllocatedBytes() - allocated).as(name).isLessThan(MOST_BYTES);
  }

  /** What becomes of every event: it is written, and spoken of. */
  private void use(String kind, Event event) {
    assertThat(event.id()).isNotEmpty();
    assertThat(event.type()).isNotEmpty();
    assertThat(Json.writePayload(event.data())).isNotEmpty();
    assertThat(Json.read(Json.write(event.details()), Details.class)).isNotNull();
    open(kind).text("s", event.type()).ifPresent(text -> speak(text, event));
  }

  private void speak(String text, Event event) {
    try {
      templates
          .computeIfAbsent(text, source -> Template.of(source, false))
          .render(Facts.of(event, Instant.EPOCH));
    } catch (RoutingException e) {
      outcomes.merge("dead letter", 1, Integer::sum);
    }
  }

  private Sources open(String kind) {
    return sources.computeIfAbsent(
        kind,
        name ->
            new Sources(
                new SourcesConfig(
                    TestSettings.of(Signing.of(name).source("s")), TestSources.kinds()),
                new PreviousSecrets(new SettableClock(), Metrics.none()),
                new SettableClock()));
  }
}
