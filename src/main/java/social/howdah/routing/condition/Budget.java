package social.howdah.routing.condition;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation may cost. The number of steps and the size of what a step makes are the same
 * on every machine; time is the last resort, wide enough for a machine that is busy.
 */
final class Budget implements CelEvaluationListener {
  private static final int STEPS = 200_000;
  private static final int LARGEST = 1_000_000;
  private static final long NANOSECONDS = Duration.ofSeconds(5).toNanos();

  private final long began = System.nanoTime();
  private int steps;

  /** Thrown inside an evaluation, which it ends. */
  private static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpentException(String message) {
      super(message, null, false, false);
    }
  }

  @Override
  public void callback(CelExpr expression, @Nullable Object value) {
    if (++steps > STEPS) {
      throw new SpentException("it takes more than %d steps".formatted(STEPS));
    }
    if (size(value) > LARGEST) {
      throw new SpentException("it makes something larger than %d characters".formatted(LARGEST));
    }
    if (System.nanoTime() - began > NANOSECONDS) {
      throw new SpentException("it takes more than five seconds");
    }
  }

  private static int size(@Nullable Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    return value instanceof Collection<?> list ? list.size() : 0;
  }
}
