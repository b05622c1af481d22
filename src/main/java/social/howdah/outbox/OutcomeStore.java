package social.howdah.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/**
 * What came of the delivery in hand, in SQL. Fenced by the attempt: a node taken for dead that
 * comes back changes nothing.
 */
final class OutcomeStore {
  private final Database database;
  private final Clock clock;

  OutcomeStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void done(Delivery delivery, Receipt receipt) {
    database
        .jdbi()
        .useHandle(handle -> end(handle, delivery, new End("DONE", null, receipt, null, false)));
  }

  /** Ends it and does what follows, in one transaction. */
  <T> T done(Delivery delivery, Receipt receipt, Supplier<T> then) {
    return database.transaction(
        () -> {
          done(delivery, receipt);
          return then.get();
        });
  }

  void cancelled(Delivery delivery, String reason) {
    database
        .jdbi()
        .useHandle(
            handle ->
                end(handle, delivery, new End("CANCELLED", reason, Receipt.NONE, null, false)));
  }

  /**
   * Makes a dead letter of it.
   *
   * @param outcomeUnknown whether the last attempt may have had its effect: a replay looks first
   */
  void dead(DeliveryStore.Claimed claimed, String error, boolean outcomeUnknown) {
    Delivery delivery = claimed.delivery();
    UUID cause = Cause.id(claimed.kind(), delivery.lane(), error);
    End end = new End("DEAD", error, Receipt.NONE, cause, outcomeUnknown);
    database
        .jdbi()
        .useTransaction(
            handle -> {
              if (end(handle, delivery, end)) {
                AttemptStore.insert(handle, delivery.id(), Attempt.Outcome.DEAD, error, now());
              }
            });
  }

  /**
   * Puts it back to wait.
   *
   * @param counted whether the attempt counts; one that the other side put off does not
   */
  void later(
      Delivery delivery, Instant next, String error, boolean outcomeUnknown, boolean counted) {
    Attempt.Outcome outcome = outcomeUnknown ? Attempt.Outcome.UNKNOWN : Attempt.Outcome.REFUSED;
    database
        .jdbi()
        .useTransaction(
            handle -> {
              int put =
                  handle
                      .createUpdate(
                          """
                          UPDATE delivery
                          SET state = 'WAITING', next_attempt_at = :next, error = :error,
                              outcome_unknown = :unknown, attempts = attempts - :uncounted
                          WHERE id = :id AND state = 'RUNNING' AND attempts = :attempt
                          """)
                      .bind("next", next.atOffset(ZoneOffset.UTC))
                      .bind("error", StoredWords.error(error))
                      .bind("unknown", outcomeUnknown || delivery.outcomeUnknown())
                      .bind("uncounted", counted ? 0 : 1)
                      .bind("id", delivery.id())
                      .bind("attempt", delivery.attempt())
                      .execute();
              if (put == 1) {
                AttemptStore.insert(handle, delivery.id(), outcome, error, now());
              }
            });
  }

  private record End(
      String state,
      @Nullable String error,
      Receipt receipt,
      @Nullable UUID cause,
      boolean outcomeUnknown) {}

  private boolean end(Handle handle, Delivery delivery, End end) {
    return handle
            .createUpdate(
                """
                UPDATE delivery
                SET state = :state, ended_at = :now, error = :error, reference = :reference,
                    url = :url, cause = CAST(:cause AS UUID), outcome_unknown = :unknown
                WHERE id = :id AND state = 'RUNNING' AND attempts = :attempt
                """)
            .bind("state", end.state)
            .bind("now", now())
            .bind("error", StoredWords.error(end.error))
            .bind("reference", end.receipt.reference())
            .bind("url", end.receipt.url())
            .bind("cause", end.cause)
            .bind("unknown", end.outcomeUnknown || delivery.outcomeUnknown())
            .bind("id", delivery.id())
            .bind("attempt", delivery.attempt())
            .execute()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
