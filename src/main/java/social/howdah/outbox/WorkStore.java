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
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import social.howdah.outbox.DeadLetterWork.Action;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Work on dead letters, in SQL. Who does a step holds the work's row: a second node waits. */
final class WorkStore {
  private static final int AT_ONCE = 200;
  private static final int LONGEST_WORDS = 300;

  /** A work that goes on. */
  private record Open(Action action, UUID cause, String lane, String by, long reached, long last) {}

  private record Letter(UUID id, long seq) {}

  private final Database database;

  WorkStore(Database database) {
    this.database = database;
  }

  void insert(
      Action action, DeadLetterGroup group, String by, Instant now, LongConsumer afterCommit) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              long seq =
                  handle
                      .createUpdate(
                          """
                          INSERT INTO dead_letter_work (action, cause, lane, words, total, done,
                              reached, last, begun_by, begun_at)
                          SELECT CAST(:action AS VARCHAR), CAST(:cause AS UUID),
                              CAST(:lane AS VARCHAR), CAST(:words AS VARCHAR), COUNT(*), 0, 0,
                              COALESCE(MAX(seq), 0), CAST(:by AS VARCHAR),
                              CAST(:now AS TIMESTAMP(6) WITH TIME ZONE)
                          FROM delivery WHERE state = 'DEAD' AND cause = :cause
                              AND (attempts > 0 OR :action = 'CANCEL')
                          """)
                      .bind("action", action.name())
                      .bind("cause", group.cause())
                      .bind("lane", group.lane())
                      .bind("words", StoredWords.cut(group.words(), LONGEST_WORDS))
                      .bind("by", by)
                      .bind("now", utc(now))
                      .executeAndReturnGeneratedKeys("seq")
                      .mapTo(Long.class)
                      .one();
              handle.afterCommit(() -> afterCommit.accept(seq));
            });
  }

  /** The next letters; the lane they are in, or empty when the work has ended. */
  Optional<String> step(long seq, Instant now) {
    return database
        .jdbi()
        .inTransaction(handle -> open(handle, seq).flatMap(open -> step(handle, seq, open, now)));
  }

  private static Optional<String> step(Handle handle, long seq, Open open, Instant now) {
    List<Letter> letters = letters(handle, open);
    if (letters.isEmpty()) {
      handle
          .createUpdate("UPDATE dead_letter_work SET ended_at = :now WHERE seq = :seq")
          .bind("now", utc(now))
          .bind("seq", seq)
          .execute();
      return Optional.empty();
    }
    List<UUID> ids = letters.stream().map(Letter::id).toList();
    int done =
        switch (open.action) {
          case REPLAY -> DeadLetterStore.replay(handle, ids, now);
          case CANCEL ->
              MendingStore.cancel(handle, ids, "Cancelled by " + open.by + ".", utc(now));
        };
    handle
        .createUpdate(
            "UPDATE dead_letter_work SET done = done + :done, reached = :reached WHERE seq = :seq")
        .bind("done", done)
        .bind("reached", letters.get(letters.size() - 1).seq)
        .bind("seq", seq)
        .execute();
    return Optional.of(open.lane);
  }

  private static Optional<Open> open(Handle handle, long seq) {
    return handle
        .createQuery(
            """
            SELECT action, cause, lane, begun_by, reached, last FROM dead_letter_work
            WHERE seq = :seq AND ended_at IS NULL FOR UPDATE
            """)
        .bind("seq", seq)
        .map(
            (row, context) ->
                new Open(
                    Action.valueOf(row.getString("action")),
                    row.getObject("cause", UUID.class),
                    row.getString("lane"),
                    row.getString("begun_by"),
                    row.getLong("reached"),
                    row.getLong("last")))
        .findOne();
  }

  /** Held until the step is done: nobody else replays them meanwhile. */
  private static List<Letter> letters(Handle handle, Open open) {
    return handle
        .createQuery(
            """
            SELECT id, seq FROM delivery
            WHERE state = 'DEAD' AND cause = :cause AND seq > :reached AND seq <= :last
                AND (attempts > 0 OR :action = 'CANCEL')
            ORDER BY seq FETCH FIRST :most ROWS ONLY FOR UPDATE
            """)
        .bind("cause", open.cause)
        .bind("reached", open.reached)
        .bind("last", open.last)
        .bind("action", open.action.name())
        .bind("most", AT_ONCE)
        .map((row, context) -> new Letter(row.getObject("id", UUID.class), row.getLong("seq")))
        .list();
  }

  /** Those that go on. */
  List<Long> open() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT seq FROM dead_letter_work WHERE ended_at IS NULL")
                    .mapTo(Long.class)
                    .list());
  }

  List<DeadLetterWork> newest(int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT seq, action, lane, words, total, done, begun_by, begun_at, ended_at,
                            cancelled_by
                        FROM dead_letter_work ORDER BY seq DESC FETCH FIRST :limit ROWS ONLY
                        """)
                    .bind("limit", limit)
                    .map((row, context) -> work(row))
                    .list());
  }

  boolean cancel(long seq, String by, Instant now) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            UPDATE dead_letter_work SET ended_at = :now, cancelled_by = :by
                            WHERE seq = :seq AND ended_at IS NULL
                            """)
                        .bind("now", utc(now))
                        .bind("by", by)
                        .bind("seq", seq)
                        .execute())
        == 1;
  }

  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM dead_letter_work WHERE ended_at < :before")
                    .bind("before", utc(before))
                    .execute());
  }

  private static DeadLetterWork work(ResultSet row) throws SQLException {
    return new DeadLetterWork(
        row.getLong("seq"),
        Action.valueOf(row.getString("action")),
        row.getString("lane"),
        row.getString("words"),
        row.getLong("total"),
        row.getLong("done"),
        row.getString("begun_by"),
        Moment.of(row, "begun_at"),
        Moment.orNull(row, "ended_at"),
        row.getString("cancelled_by"));
  }

  private static OffsetDateTime utc(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
