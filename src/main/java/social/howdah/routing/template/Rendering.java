package social.howdah.routing.template;

import io.pebbletemplates.pebble.error.PebbleException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one rendering may cost. It is bound to the thread, since Pebble hands what happens inside a
 * rendering no place of its own. Steps and depth are the same on every machine; time is the last
 * resort, wide enough for a machine that is busy, or has just started.
 */
final class Rendering implements AutoCloseable {
  /** What a filter or an operator may make, and a text of the payload go into one with. */
  static final int LARGEST = 1_000_000;

  private static final int STEPS = 20_000;
  private static final int DEPTH = 40;
  private static final long NANOSECONDS = Duration.ofSeconds(5).toNanos();
  private static final ThreadLocal<@Nullable Rendering> CURRENT = new ThreadLocal<>();

  private final Instant now;
  private final long began = System.nanoTime();
  private int steps;
  private int depth;

  private Rendering(Instant now) {
    this.now = now;
  }

  static Rendering begin(Instant now) {
    Rendering rendering = new Rendering(now);
    CURRENT.set(rendering);
    return rendering;
  }

  static Rendering current() {
    return Objects.requireNonNull(CURRENT.get());
  }

  Instant now() {
    return now;
  }

  /** Counts a turn of a loop, a branch, a file, or what a filter does. */
  void step() {
    if (++steps > STEPS) {
      throw refused("it takes more than %d steps".formatted(STEPS));
    }
    if (System.nanoTime() - began > NANOSECONDS) {
      throw refused("it takes more than five seconds");
    }
  }

  void enter() {
    step();
    if (++depth > DEPTH) {
      throw refused("it is nested more than %d deep".formatted(DEPTH));
    }
  }

  void leave() {
    depth--;
  }

  static void checkSize(long characters) {
    if (characters > LARGEST) {
      throw refused("it makes a text of more than %d characters".formatted(LARGEST));
    }
  }

  static PebbleException refused(String why) {
    return new PebbleException(null, why);
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
