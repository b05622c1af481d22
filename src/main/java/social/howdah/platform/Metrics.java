package social.howdah.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetadataBuilder;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Counts, gauges and timings under the names of {@link MetricNames}. Tags are {@code "name=value"}
 * with few values: never an id, a URL or anything of a person's.
 */
@Singleton
public class Metrics {
  private final @Nullable MetricRegistry registry;

  @Inject
  public Metrics(@Nullable MetricRegistry registry) {
    this.registry = registry;
  }

  /** Measures nothing: for code that runs outside the server. */
  public static Metrics none() {
    return new Metrics(null);
  }

  public void count(String name, String... tags) {
    if (registry != null) {
      registry.counter(name, tags(tags)).inc();
    }
  }

  public void time(String name, Duration taken, String... tags) {
    if (registry != null) {
      registry.timer(name, tags(tags)).update(taken);
    }
  }

  /** The supplier is asked at each scrape: it must be quick and must not throw. */
  public void gauge(String name, Supplier<? extends Number> value, String... tags) {
    if (registry != null) {
      registry.gauge(
          new MetadataBuilder().withName(name).build(), value, Supplier::get, tags(tags));
    }
  }

  private static Tag[] tags(String... tags) {
    return Arrays.stream(tags)
        .map(tag -> tag.split("=", 2))
        .map(parts -> new Tag(parts[0], parts[1]))
        .toArray(Tag[]::new);
  }
}
