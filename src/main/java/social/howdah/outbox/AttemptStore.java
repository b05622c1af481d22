package social.howdah.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/**
 * Attempts that failed, in SQL. What succeeds is told by its delivery: most deliveries need no row
 * here.
 */
final class AttemptStore {
  private static final int LONGEST_WORDS = 300;
  private static final int KEPT = 20;

  private record Row(UUID delivery, Attempt attempt) {}

  private final Database database;

  AttemptStore(Database database) {
    this.database = database;
  }

  /** Adds one, in the transaction that tells the delivery of its outcome. */
  static void insert(
      Handle handle, UUID delivery, Attempt.Outcome outcome, String words, OffsetDateTime ended) {
    handle
        .createUpdate(
            """
            INSERT INTO delivery_attempt (delivery, number, ended_at, outcome, words)
            SELECT CAST(:delivery AS UUID), COALESCE(MAX(number), 0) + 1,
                CAST(:ended AS TIMESTAMP(6) WITH TIME ZONE), CAST(:outcome AS VARCHAR),
                CAST(:words AS VARCHAR)
            FROM delivery_attempt WHERE delivery = :delivery
            """)
        .bind("delivery", delivery)
        .bind("ended", ended)
        .bind("outcome", outcome.name())
        .bind("words", StoredWords.cut(words, LONGEST_WORDS))
        .execute();
    handle
        .createUpdate(
            """
            DELETE FROM delivery_attempt WHERE delivery = :delivery AND number <=
                (SELECT MAX(number) FROM delivery_attempt WHERE delivery = :delivery) - :kept
            """)
        .bind("delivery", delivery)
        .bind("kept", KEPT)
        .execute();
  }

  /** By delivery, the first first; a delivery without any is left out. */
  Map<UUID, List<Attempt>> of(Collection<UUID> deliveries) {
    if (deliveries.isEmpty()) {
      return Map.of();
    }
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT delivery, number, ended_at, outcome, words FROM delivery_attempt
                        WHERE delivery IN (<deliveries>) ORDER BY number
                        """)
                    .bindList("deliveries", List.copyOf(deliveries))
                    .map((row, context) -> row(row))
                    .stream()
                    .collect(
                        Collectors.groupingBy(
                            Row::delivery,
                            Collectors.mapping(Row::attempt, Collectors.toUnmodifiableList()))));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("delivery", UUID.class),
        new Attempt(
            row.getInt("number"),
            Moment.of(row, "ended_at"),
            Attempt.Outcome.valueOf(row.getString("outcome")),
            row.getString("words")));
  }
}
