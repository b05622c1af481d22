package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** The parts of threads in SQL. They go with their delivery. */
@Singleton
class PartStore {
  private final Database database;
  private final Clock clock;

  @Inject
  PartStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** In their order; none if the delivery was never split. */
  List<Part> of(UUID delivery) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT part, text, idempotency_key, began_at, status, url FROM status_part
                        WHERE delivery = :delivery ORDER BY part
                        """)
                    .bind("delivery", delivery)
                    .map((row, context) -> part(row))
                    .list());
  }

  private static Part part(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return new Part(
        row.getInt("part"),
        row.getString("text"),
        row.getString("idempotency_key"),
        Moment.orNull(row, "began_at"),
        status == null ? null : new Posted(status, row.getString("url")));
  }

  /** Stores how a delivery's text was split: from now on it is never split otherwise. */
  void split(UUID delivery, UUID account, List<String> texts) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      """
                      INSERT INTO status_part (delivery, part, account, text, idempotency_key)
                      VALUES (:delivery, :part, :account, :text, :key)
                      """);
              for (int i = 0; i < texts.size(); i++) {
                batch
                    .bind("delivery", delivery)
                    .bind("part", i + 1)
                    .bind("account", account)
                    .bind("text", texts.get(i))
                    .bind("key", UUID.randomUUID().toString())
                    .add();
              }
              batch.execute();
            });
  }

  /** Says that a part is attempted from now on. */
  void begin(UUID delivery, int part) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE status_part SET began_at = COALESCE(began_at, :now)
                        WHERE delivery = :delivery AND part = :part
                        """)
                    .bind(
                        "now",
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .bind("delivery", delivery)
                    .bind("part", part)
                    .execute());
  }

  /** Says that a part was not attempted after all: the instance refused it. */
  void refused(UUID delivery, int part) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE status_part SET began_at = NULL
                        WHERE delivery = :delivery AND part = :part
                        """)
                    .bind("delivery", delivery)
                    .bind("part", part)
                    .execute());
  }

  void posted(UUID delivery, int part, Posted status) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE status_part SET status = :status, url = :url
                        WHERE delivery = :delivery AND part = :part
                        """)
                    .bind("status", status.id())
                    .bind("url", status.url())
                    .bind("delivery", delivery)
                    .bind("part", part)
                    .execute());
  }

  /** Whether the status is a part of a thread of the account. */
  boolean has(UUID account, String status) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM status_part
                        WHERE account = :account AND status = :status)
                        """)
                    .bind("account", account)
                    .bind("status", status)
                    .mapTo(Boolean.class)
                    .one());
  }
}
