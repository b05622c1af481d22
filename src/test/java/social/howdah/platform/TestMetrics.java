package social.howdah.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Metrics that a test reads. May be called by any thread. */
public final class TestMetrics implements Metrics {
  private final List<String> counted = new CopyOnWriteArrayList<>();
  private final Map<String, Supplier<? extends Number>> gauges = new ConcurrentHashMap<>();

  /** What was counted and timed, as {@code "name tag=value"}, the oldest first. */
  public List<String> counted() {
    return counted;
  }

  /** What a gauge shows now. */
  public long shown(String name, String... tags) {
    return Objects.requireNonNull(gauges.get(line(name, tags)), name).get().longValue();
  }

  @Override
  public void count(String name, String... tags) {
    counted.add(line(name, tags));
  }

  @Override
  public void time(String name, Duration taken, String... tags) {
    counted.add(line(name, tags));
  }

  @Override
  public void gauge(String name, Supplier<? extends Number> value, String... tags) {
    gauges.put(line(name, tags), value);
  }

  private static String line(String name, String... tags) {
    return (name + " " + String.join(" ", tags)).strip();
  }
}
