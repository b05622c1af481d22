package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Looks at all accounts that somebody has asked for, in SQL. */
@Singleton
class CatchUpWorkStore {

  /**
   * One of them.
   *
   * @param left accounts that were not looked at since it began
   */
  record Row(
      long seq,
      long total,
      long left,
      String by,
      Instant begun,
      @Nullable Instant ended,
      @Nullable String cancelledBy) {}

  private final Database database;

  @Inject
  CatchUpWorkStore(Database database) {
    this.database = database;
  }

  /** Has every account looked at by then. Joins the caller's transaction. */
  void insert(String by, Instant now) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              int total =
                  handle
                      .createUpdate(
                          """
                          UPDATE notification_cursor
                          SET next_look_at = CASE WHEN next_look_at > :now THEN :now
                              ELSE next_look_at END
                          """)
                      .bind("now", utc(now))
                      .execute();
              handle
                  .createUpdate(
                      """
                      INSERT INTO catch_up_work (total, begun_by, begun_at)
                      VALUES (:total, :by, :now)
                      """)
                  .bind("total", total)
                  .bind("by", by)
                  .bind("now", utc(now))
                  .execute();
            });
  }

  /** The newest first. */
  List<Row> newest(int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT w.seq, w.total, w.begun_by, w.begun_at, w.ended_at, w.cancelled_by,
                            CASE WHEN w.ended_at IS NULL THEN (SELECT COUNT(*)
                                FROM notification_cursor c WHERE c.next_look_at <= w.begun_at)
                                ELSE 0 END AS undone
                        FROM catch_up_work w ORDER BY w.seq DESC FETCH FIRST :limit ROWS ONLY
                        """)
                    .bind("limit", limit)
                    .map(
                        (row, context) ->
                            new Row(
                                row.getLong("seq"),
                                row.getLong("total"),
                                row.getLong("undone"),
                                row.getString("begun_by"),
                                Moment.of(row, "begun_at"),
                                Moment.orNull(row, "ended_at"),
                                row.getString("cancelled_by")))
                    .list());
  }

  /** Ends one whose accounts have all been looked at. */
  void endDone(Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE catch_up_work SET ended_at = :now
                        WHERE ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM notification_cursor c
                            WHERE c.next_look_at <= catch_up_work.begun_at)
                        """)
                    .bind("now", utc(now))
                    .execute());
  }

  /** When it began, if it goes on; it does not any more. Joins the caller's transaction. */
  Optional<Instant> cancel(long seq, String by, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Instant> begun =
                  handle
                      .createQuery(
                          """
                          SELECT begun_at FROM catch_up_work
                          WHERE seq = :seq AND ended_at IS NULL FOR UPDATE
                          """)
                      .bind("seq", seq)
                      .map((row, context) -> Moment.of(row, "begun_at"))
                      .findOne();
              begun.ifPresent(
                  found ->
                      handle
                          .createUpdate(
                              """
                              UPDATE catch_up_work SET ended_at = :now, cancelled_by = :by
                              WHERE seq = :seq
                              """)
                          .bind("now", utc(now))
                          .bind("by", by)
                          .bind("seq", seq)
                          .execute());
              return begun;
            });
  }

  /** Accounts that were not looked at since then. */
  List<UUID> left(Instant begun) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT account FROM notification_cursor WHERE next_look_at <= :begun")
                    .bind("begun", utc(begun))
                    .mapTo(UUID.class)
                    .list());
  }

  /** Deletes what ended before then. */
  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM catch_up_work WHERE ended_at < :before")
                    .bind("before", utc(before))
                    .execute());
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
