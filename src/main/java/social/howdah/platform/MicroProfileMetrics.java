package social.howdah.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetadataBuilder;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} shows. */
@Singleton
class MicroProfileMetrics implements Metrics {
  private final MetricRegistry registry;

  @Inject
  MicroProfileMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void count(String name, String... tags) {
    registry.counter(name, tags(tags)).inc();
  }

  @Override
  public void time(String name, Duration taken, String... tags) {
    registry.timer(name, tags(tags)).update(taken);
  }

  @Override
  public void gauge(String name, Supplier<? extends Number> value, String... tags) {
    registry.gauge(new MetadataBuilder().withName(name).build(), value, Supplier::get, tags(tags));
  }

  private static Tag[] tags(String... tags) {
    return Arrays.stream(tags)
        .map(tag -> tag.split("=", 2))
        .map(parts -> new Tag(parts[0], parts[1]))
        .toArray(Tag[]::new);
  }
}
