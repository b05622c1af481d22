package social.howdah.platform;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Counts, gauges and timings under the names of {@link MetricNames}. Tags are {@code "name=value"}
 * with few values: never an id, a URL or anything of a person's. What is not implemented is not
 * measured.
 */
public interface Metrics {

  /** Measures nothing: for code that runs where nobody looks. */
  static Metrics none() {
    return new Metrics() {};
  }

  default void count(String name, String... tags) {}

  default void time(String name, Duration taken, String... tags) {}

  /** The supplier is asked at each scrape: it must be quick and must not throw. */
  default void gauge(String name, Supplier<? extends Number> value, String... tags) {}
}
