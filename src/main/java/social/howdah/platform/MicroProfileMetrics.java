package social.howdah.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetadataBuilder;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** What {@code /metrics} shows. */
@Singleton
class MicroProfileMetrics implements Metrics {
  private final MetricRegistry registry;

  // The registry compares metadata at each look-up; events come by the thousand.
  private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();
  private final Map<List<String>, Timer> timers = new ConcurrentHashMap<>();

  @Inject
  MicroProfileMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void count(String name, String... tags) {
    counters.computeIfAbsent(key(name, tags), made -> registry.counter(name, tags(tags))).inc();
  }

  @Override
  public void time(String name, Duration taken, String... tags) {
    timers.computeIfAbsent(key(name, tags), made -> registry.timer(name, tags(tags))).update(taken);
  }

  @Override
  public void gauge(String name, Supplier<? extends Number> value, String... tags) {
    registry.gauge(new MetadataBuilder().withName(name).build(), value, Supplier::get, tags(tags));
  }

  private static List<String> key(String name, String... tags) {
    return Stream.concat(Stream.of(name), Arrays.stream(tags)).toList();
  }

  private static Tag[] tags(String... tags) {
    return Arrays.stream(tags)
        .map(tag -> tag.split("=", 2))
        .map(parts -> new Tag(parts[0], parts[1]))
        .toArray(Tag[]::new);
  }
}
