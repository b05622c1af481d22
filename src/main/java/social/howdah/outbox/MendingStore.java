package social.howdah.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import social.howdah.platform.database.Database;

/** What people change of a delivery, in SQL. One in hand is never touched. */
final class MendingStore {
  private final Database database;
  private final Clock clock;

  MendingStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean cancel(UUID id, String reason, Runnable afterCommit) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int cancelled = cancel(handle, List.of(id), reason, now());
              handle.afterCommit(afterCommit);
              return cancelled == 1;
            });
  }

  /** What a dead letter died of is still told after the reason. In the caller's transaction. */
  static int cancel(Handle handle, List<UUID> ids, String reason, OffsetDateTime now) {
    return handle
        .createUpdate(
            """
            UPDATE delivery
            SET state = 'CANCELLED', ended_at = :now, cause = NULL,
                error = CASE WHEN state = 'WAITING' THEN CAST(:reason AS VARCHAR)
                    ELSE SUBSTRING(CAST(:reason AS VARCHAR) || ' ' || COALESCE(error, '')
                        FROM 1 FOR 1000) END
            WHERE id IN (<ids>) AND state IN ('WAITING', 'DEAD')
            """)
        .bind("now", now)
        .bind("reason", reason)
        .bindList("ids", ids)
        .execute();
  }

  /**
   * Makes it wait with another payload, due now.
   *
   * @param evenIfTried whether an attempt may have been made that had no effect
   */
  boolean rewrite(UUID id, String payload, boolean evenIfTried, Runnable afterCommit) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int rewritten =
                  handle
                      .createUpdate(
                          """
                          UPDATE delivery
                          SET payload = :payload, state = 'WAITING', attempts = 0, error = NULL,
                              next_attempt_at = :now, ended_at = NULL, cause = NULL
                          WHERE id = :id AND NOT outcome_unknown
                              AND (state = 'WAITING' OR state = 'DEAD' AND attempts > 0)
                              AND (:tried OR first_attempt_at IS NULL)
                          """)
                      .bind("payload", payload)
                      .bind("now", now())
                      .bind("id", id)
                      .bind("tried", evenIfTried)
                      .execute();
              handle.afterCommit(afterCommit);
              return rewritten == 1;
            });
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
