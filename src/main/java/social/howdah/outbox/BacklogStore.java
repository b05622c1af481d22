package social.howdah.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import social.howdah.platform.database.Database;

/** What waits, counted in SQL. A million waiting rows take some 100 ms. */
final class BacklogStore {
  /** It goes on as it can. */
  static final String OPEN = "open";

  /** Its account's rate limit is spent. */
  static final String PAUSED = "paused";

  /** It waits for somebody. */
  static final String HELD = "held";

  private final Database database;

  BacklogStore(Database database) {
    this.database = database;
  }

  long count(DeliveryState.State state) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM delivery WHERE state = :state")
                    .bind("state", state.name())
                    .mapTo(Long.class)
                    .one());
  }

  /**
   * When the delivery was stored that has waited longest of those that should have gone: it is due,
   * or has been tried in vain. What waits for its time, or in a lane on hold, is not late.
   */
  Optional<Instant> oldest(Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT MIN(d.created_at) FROM lane l JOIN delivery d
                        ON d.seq = (SELECT MIN(seq) FROM delivery
                            WHERE lane = l.name AND state = 'WAITING')
                        WHERE l.held_reason IS NULL
                        AND (d.attempts > 0 OR d.next_attempt_at <= :now)
                        """)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .mapTo(OffsetDateTime.class)
                    .findOne())
        .map(OffsetDateTime::toInstant);
  }

  /** How many lanes in which something waits are in each state. */
  Map<String, Long> lanes(Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT state, COUNT(*) AS lanes FROM (
                            SELECT CASE WHEN l.held_reason IS NOT NULL THEN 'held'
                                WHEN l.paused_until > :now THEN 'paused' ELSE 'open' END AS state
                            FROM lane l WHERE EXISTS (SELECT 1 FROM delivery d
                                WHERE d.lane = l.name AND d.state = 'WAITING')) AS waiting
                        GROUP BY state
                        """)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> Map.entry(row.getString("state"), row.getLong("lanes")))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
