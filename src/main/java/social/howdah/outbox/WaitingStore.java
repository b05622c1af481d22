package social.howdah.outbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import social.howdah.platform.database.Database;

/** What waits in lanes, in SQL: counted, cancelled, moved elsewhere. */
final class WaitingStore {
  private record Count(String lane, int waiting) {}

  private final Database database;
  private final Clock clock;

  WaitingStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Map<String, Integer> count(Collection<String> lanes) {
    if (lanes.isEmpty()) {
      return Map.of();
    }
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT lane, COUNT(*) AS waiting FROM delivery
                        WHERE lane IN (<lanes>) AND state = 'WAITING' GROUP BY lane
                        """)
                    .bindList("lanes", lanes)
                    .map((row, context) -> new Count(row.getString("lane"), row.getInt("waiting")))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Count::lane, Count::waiting)));
  }

  int cancel(String lane, String reason) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE delivery SET state = 'CANCELLED', ended_at = :now, error = :reason
                        WHERE lane = :lane AND state = 'WAITING'
                        """)
                    .bind(
                        "now",
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .bind("reason", reason)
                    .bind("lane", lane)
                    .execute());
  }

  /** What may have had its effect in the one lane must not have it again in the other. */
  int move(String from, String to, Runnable afterCommit) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int moved =
                  handle
                      .createUpdate(
                          """
                          UPDATE delivery SET lane = :to
                          WHERE lane = :from AND state = 'WAITING' AND NOT outcome_unknown
                          """)
                      .bind("from", from)
                      .bind("to", to)
                      .execute();
              handle.afterCommit(afterCommit);
              return moved;
            });
  }
}
