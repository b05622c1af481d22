package social.howdah.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import social.howdah.platform.database.Database;

/** What people change of a delivery, in SQL. One in hand is never touched. */
final class MendingStore {
  private final Database database;
  private final Clock clock;

  MendingStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What a dead letter died of is still told after the reason. */
  boolean cancel(UUID id, String reason, Runnable afterCommit) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int cancelled =
                  handle
                      .createUpdate(
                          """
                          UPDATE delivery
                          SET state = 'CANCELLED', ended_at = :now, cause = NULL,
                              error = CASE WHEN state = 'WAITING' THEN CAST(:reason AS VARCHAR)
                                  ELSE SUBSTRING(CAST(:reason AS VARCHAR) || ' '
                                      || COALESCE(error, '') FROM 1 FOR 1000) END
                          WHERE id = :id AND state IN ('WAITING', 'DEAD')
                          """)
                      .bind("now", now())
                      .bind("reason", reason)
                      .bind("id", id)
                      .execute();
              handle.afterCommit(afterCommit);
              return cancelled == 1;
            });
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
