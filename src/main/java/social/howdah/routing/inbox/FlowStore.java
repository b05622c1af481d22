package social.howdah.routing.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import social.howdah.platform.DayCount;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** The journal in SQL, counted: what came of late, and what the routes said of it. */
@Singleton
class FlowStore {

  /**
   * What came from a source within an hour and of which the routes said the same.
   *
   * @param verdicts as the journal has them
   */
  record Came(String source, String verdicts, DayCount.Hour hour) {}

  private final Database database;

  @Inject
  FlowStore(Database database) {
    this.database = database;
  }

  /**
   * What came since then. What a person has written is no source's.
   *
   * @param late since when it counts as late
   */
  List<Came> came(Instant since, Instant late) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT source, verdicts, clock_hour, COUNT(*) AS came,
                            MAX(received_at) AS newest,
                            COUNT(CASE WHEN received_at > :late THEN 1 END) AS late
                        FROM (SELECT source, verdicts, received_at,
                                CAST(FLOOR(EXTRACT(EPOCH FROM received_at) / 3600) AS BIGINT)
                                AS clock_hour
                            FROM event
                            WHERE source <> 'person' AND received_at >= :since) e
                        GROUP BY source, verdicts, clock_hour
                        """)
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .bind("late", late.atOffset(ZoneOffset.UTC))
                    .map(
                        (row, context) ->
                            new Came(
                                row.getString("source"),
                                row.getString("verdicts"),
                                new DayCount.Hour(
                                    row.getLong("clock_hour"),
                                    row.getInt("came"),
                                    row.getInt("late"),
                                    Moment.of(row, "newest"))))
                    .list());
  }
}
