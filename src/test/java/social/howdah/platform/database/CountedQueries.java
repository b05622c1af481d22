package social.howdah.platform.database;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** How often a database is asked: a list must not ask once for each of its rows. */
public final class CountedQueries {
  private CountedQueries() {}

  public static int of(Database database, Runnable page) {
    AtomicInteger asked = new AtomicInteger();
    SqlLogger counting =
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            asked.incrementAndGet();
          }
        };
    database.jdbi().setSqlLogger(counting);
    try {
      page.run();
    } finally {
      database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }
    return asked.get();
  }
}
