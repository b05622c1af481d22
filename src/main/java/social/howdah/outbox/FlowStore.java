package social.howdah.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.DayCount;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Lanes in SQL, counted: what waits in each, and what ended of late. */
@Singleton
class FlowStore {

  /** A lane in which something waits. */
  record Waiting(
      String lane,
      LaneFlow.Queue queue,
      @Nullable String heldReason,
      @Nullable Instant pausedUntil) {}

  /** What ended in a lane within an hour. */
  record Ended(String lane, DeliveryState.State state, DayCount.Hour hour) {}

  /** How many dead letters a lane has. */
  record Dead(String lane, int dead) {}

  private final Database database;

  @Inject
  FlowStore(Database database) {
    this.database = database;
  }

  List<Waiting> waiting() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT l.name, l.held_reason, l.paused_until, w.waiting, d.created_at,
                            d.attempts, d.next_attempt_at, d.error
                        FROM (SELECT lane, COUNT(*) AS waiting, MIN(seq) AS oldest FROM delivery
                            WHERE state = 'WAITING' GROUP BY lane) w
                        JOIN lane l ON l.name = w.lane JOIN delivery d ON d.seq = w.oldest
                        """)
                    .map((row, context) -> waiting(row))
                    .list());
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("name"),
        new LaneFlow.Queue(
            row.getInt("waiting"),
            Moment.of(row, "created_at"),
            row.getInt("attempts"),
            Moment.of(row, "next_attempt_at"),
            row.getString("error")),
        row.getString("held_reason"),
        Moment.orNull(row, "paused_until"));
  }

  /**
   * What was done and what died since then.
   *
   * @param late since when it counts as late
   */
  List<Ended> ended(Instant since, Instant late) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT lane, state, clock_hour, COUNT(*) AS ended, MAX(ended_at) AS newest,
                            COUNT(CASE WHEN ended_at > :late THEN 1 END) AS late
                        FROM (SELECT lane, state, ended_at,
                                CAST(FLOOR(EXTRACT(EPOCH FROM ended_at) / 3600) AS BIGINT) AS clock_hour
                            FROM delivery
                            WHERE state IN ('DONE', 'DEAD') AND ended_at >= :since) e
                        GROUP BY lane, state, clock_hour
                        """)
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .bind("late", late.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> ended(row))
                    .list());
  }

  private static Ended ended(ResultSet row) throws SQLException {
    return new Ended(
        row.getString("lane"),
        DeliveryState.State.valueOf(row.getString("state")),
        new DayCount.Hour(
            row.getLong("clock_hour"),
            row.getInt("ended"),
            row.getInt("late"),
            Moment.of(row, "newest")));
  }

  List<Dead> dead() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT lane, COUNT(*) AS dead FROM delivery
                        WHERE state = 'DEAD' GROUP BY lane
                        """)
                    .map((row, context) -> new Dead(row.getString("lane"), row.getInt("dead")))
                    .list());
  }

  /** Each lane's last of both urgencies is one step into the index. */
  List<LastDone> last(Collection<String> lanes) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT d.lane, d.ended_at, d.url FROM (SELECT
                            COALESCE((SELECT MAX(u.seq) FROM delivery u WHERE u.lane = l.name
                                AND u.state = 'DONE' AND u.urgent = FALSE), 0) AS usual,
                            COALESCE((SELECT MAX(u.seq) FROM delivery u WHERE u.lane = l.name
                                AND u.state = 'DONE' AND u.urgent = TRUE), 0) AS urgent
                            FROM lane l WHERE l.name IN (<lanes>)) last
                        JOIN delivery d ON d.seq = GREATEST(last.usual, last.urgent)
                        """)
                    .bindList("lanes", List.copyOf(lanes))
                    .map(
                        (row, context) ->
                            new LastDone(
                                row.getString("lane"),
                                Moment.of(row, "ended_at"),
                                row.getString("url")))
                    .list());
  }
}
