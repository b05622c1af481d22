package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import social.howdah.message.Standing;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Which messages tell of which case, and how the cases stand, in SQL. */
@Singleton
class CaseStore {
  private static final String INSERT =
      """
      INSERT INTO chat_case (subject, outcome, decided_by, assigned, changed_at)
      VALUES (:subject, :outcome, :by, :assigned, :at) ON CONFLICT DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE chat_case
      SET outcome = :outcome, decided_by = :by, assigned = :assigned, changed_at = :at
      WHERE subject = :subject AND changed_at <= :at
      """;

  private final Database database;

  @Inject
  CaseStore(Database database) {
    this.database = database;
  }

  /** Remembers a message; false if it was known. */
  boolean add(UUID message, String subject, Instant now) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            INSERT INTO chat_card (message, subject, told_at)
                            VALUES (:message, :subject, :at) ON CONFLICT DO NOTHING
                            """)
                        .bind("message", message)
                        .bind("subject", subject)
                        .bind("at", now.atOffset(ZoneOffset.UTC))
                        .execute())
        == 1;
  }

  /** Messages that tell of it, the oldest first. */
  List<UUID> messages(String subject) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT message FROM chat_card WHERE subject = :s ORDER BY seq")
                    .bind("s", subject)
                    .mapTo(UUID.class)
                    .list());
  }

  /** How it stands, as far as is known; others who ask wait until the transaction ends. */
  Optional<Standing> standing(String subject) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM chat_case WHERE subject = :s FOR UPDATE")
                    .bind("s", subject)
                    .map(
                        (row, context) ->
                            new Standing(
                                row.getString("subject"),
                                row.getString("outcome"),
                                row.getString("decided_by"),
                                row.getString("assigned"),
                                Moment.of(row, "changed_at")))
                    .findFirst());
  }

  /** Writes it down, unless something newer is known. */
  void save(Standing standing) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              if (write(handle, INSERT, standing) == 0) {
                write(handle, UPDATE, standing);
              }
            });
  }

  private static int write(Handle handle, String sql, Standing standing) {
    try (Update update = handle.createUpdate(sql)) {
      return update
          .bind("subject", standing.subject())
          .bind("outcome", standing.outcome())
          .bind("by", standing.by())
          .bind("assigned", standing.assigned())
          .bind("at", standing.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
          .execute();
    }
  }

  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              delete(handle, "DELETE FROM chat_card WHERE told_at < :before", before);
              delete(handle, "DELETE FROM chat_case WHERE changed_at < :before", before);
            });
  }

  private static void delete(Handle handle, String sql, Instant before) {
    try (Update update = handle.createUpdate(sql)) {
      update.bind("before", before.atOffset(ZoneOffset.UTC)).execute();
    }
  }
}
