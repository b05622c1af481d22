package social.howdah.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/**
 * Dead letters in SQL: by cause, and made to wait again. One that was never attempted stays dead:
 * there is nothing in it to be handed out.
 */
final class DeadLetterStore {
  private static final int AT_ONCE = 1_000;

  private static final String REVIVE =
      """
      UPDATE delivery
      SET state = 'WAITING', attempts = 0, next_attempt_at = :now, ended_at = NULL,
          cause = NULL
      WHERE state = 'DEAD' AND attempts > 0 AND\s""";

  private static final String GROUPS =
      """
      SELECT cause, kind, lane, COUNT(*) AS letters,
          COUNT(CASE WHEN attempts > 0 THEN 1 END) AS replayable, MIN(ended_at) AS oldest,
          MAX(ended_at) AS newest, MAX(error) AS example
      FROM delivery WHERE state = 'DEAD' AND cause IS NOT NULL %s
      GROUP BY cause, kind, lane ORDER BY newest DESC, cause FETCH FIRST :limit ROWS ONLY
      """;

  private final Database database;

  DeadLetterStore(Database database) {
    this.database = database;
  }

  List<DeadLetterGroup> groups(int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(GROUPS.formatted(""))
                    .bind("limit", limit)
                    .map((row, context) -> group(row))
                    .list());
  }

  Optional<DeadLetterGroup> group(UUID cause) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(GROUPS.formatted("AND cause = :cause"))
                    .bind("cause", cause)
                    .bind("limit", 1)
                    .map((row, context) -> group(row))
                    .findOne());
  }

  /** These; in the caller's transaction. */
  static int replay(Handle handle, List<UUID> ids, Instant now) {
    return handle
        .createUpdate(REVIVE + "id IN (<ids>)")
        .bind("now", utc(now))
        .bindList("ids", ids)
        .execute();
  }

  /** One; its lane, or empty if it is none. */
  Optional<String> replay(UUID id, Instant now, Consumer<String> afterCommit) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int found =
                  handle
                      .createUpdate(REVIVE + "id = :id")
                      .bind("now", utc(now))
                      .bind("id", id)
                      .execute();
              Optional<String> lane =
                  found == 0
                      ? Optional.empty()
                      : handle
                          .createQuery("SELECT lane FROM delivery WHERE id = :id")
                          .bind("id", id)
                          .mapTo(String.class)
                          .findOne();
              lane.ifPresent(name -> handle.afterCommit(() -> afterCommit.accept(name)));
              return lane;
            });
  }

  /**
   * Some of a lane's, the oldest first; as many as one transaction should hold.
   *
   * @param from when they ended, inclusive
   * @param until exclusive
   * @return how many; 0 when there are no more
   */
  int replay(String lane, Instant from, Instant until, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                handle
                    .createUpdate(
                        REVIVE
                            + """
                              id IN (
                                SELECT id FROM delivery
                                WHERE lane = :lane AND state = 'DEAD' AND attempts > 0
                                    AND ended_at >= :from AND ended_at < :until
                                ORDER BY seq FETCH FIRST :most ROWS ONLY)
                              """)
                    .bind("now", utc(now))
                    .bind("lane", lane)
                    .bind("from", utc(from))
                    .bind("until", utc(until))
                    .bind("most", AT_ONCE)
                    .execute());
  }

  private static DeadLetterGroup group(ResultSet row) throws SQLException {
    String example = row.getString("example");
    return new DeadLetterGroup(
        row.getObject("cause", UUID.class),
        row.getString("kind"),
        row.getString("lane"),
        row.getLong("letters"),
        row.getLong("replayable"),
        Moment.of(row, "oldest"),
        Moment.of(row, "newest"),
        example == null ? "" : example);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
