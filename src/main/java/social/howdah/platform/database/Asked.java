package social.howdah.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has asked of the database since it began to count.
 *
 * @param time until the answers were there, their rows not yet read
 */
public record Asked(int statements, Duration time) {
  private static final Asked NOTHING = new Asked(0, Duration.ZERO);
  private static final ThreadLocal<@Nullable Asked> COUNTED = new ThreadLocal<>();

  /** Counts what this thread asks, until {@link #end}. */
  public static void begin() {
    COUNTED.set(NOTHING);
  }

  /** Counts no longer; nothing where it was not begun. */
  public static Asked end() {
    Asked counted = COUNTED.get();
    COUNTED.remove();
    return counted == null ? NOTHING : counted;
  }

  private static void count(StatementContext statement) {
    Asked before = COUNTED.get();
    if (before != null) {
      COUNTED.set(
          new Asked(
              before.statements + 1,
              before.time.plusNanos(statement.getElapsedTime(ChronoUnit.NANOS))));
    }
  }

  /** Tells the count of every statement. */
  static final class Counter implements SqlLogger {
    @Override
    public void logAfterExecution(StatementContext statement) {
      count(statement);
    }

    @Override
    public void logException(StatementContext statement, SQLException failure) {
      count(statement);
    }
  }
}
