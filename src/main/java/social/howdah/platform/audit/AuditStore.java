package social.howdah.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** The audit in SQL. */
final class AuditStore {
  private static final int LONGEST_ACTOR = 200;
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_DETAIL = 1_000;

  private final Database database;

  AuditStore(Database database) {
    this.database = database;
  }

  void insert(AuditEntry entry, Runnable afterCommit) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.afterCommit(afterCommit);
              handle
                  .createUpdate(
                      """
                        INSERT INTO audit (at, actor, action, subject, request_id, detail)
                        VALUES (:at, :actor, :action, :subject, :request, :detail)
                        """)
                  .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                  .bind("actor", cut(entry.actor(), LONGEST_ACTOR))
                  .bind("action", entry.action().word())
                  .bind("subject", cut(entry.subject(), LONGEST_SUBJECT))
                  .bind("request", entry.requestId())
                  .bind("detail", cut(entry.detail(), LONGEST_DETAIL))
                  .execute();
            });
  }

  List<AuditEntry> newest(AuditFilter filter, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT seq, at, actor, action, subject, request_id, detail FROM audit
                        WHERE (CAST(:actor AS VARCHAR) IS NULL OR actor = :actor)
                        AND (CAST(:action AS VARCHAR) IS NULL OR action = :action)
                        AND (CAST(:subject AS VARCHAR) IS NULL OR subject = :subject)
                        AND (CAST(:before AS BIGINT) IS NULL OR seq < :before)
                        ORDER BY seq DESC FETCH FIRST :limit ROWS ONLY
                        """)
                    .bind("actor", filter.actor())
                    .bind("action", filter.action() == null ? null : filter.action().word())
                    .bind("subject", filter.subject())
                    .bind("before", filter.before())
                    .bind("limit", limit)
                    .map((row, context) -> entry(row))
                    .list());
  }

  List<AuditEntry> after(long seq, Instant until, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT seq, at, actor, action, subject, request_id, detail FROM audit
                        WHERE seq > :seq AND at <= :until
                        ORDER BY seq FETCH FIRST :limit ROWS ONLY
                        """)
                    .bind("seq", seq)
                    .bind("until", until.atOffset(ZoneOffset.UTC))
                    .bind("limit", limit)
                    .map((row, context) -> entry(row))
                    .list());
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("seq"),
        Moment.of(row, "at"),
        row.getString("actor"),
        AuditAction.of(row.getString("action")),
        row.getString("subject"),
        row.getString("request_id"),
        row.getString("detail"));
  }

  /** No line breaks: somebody reads it with {@code grep}. */
  private static @Nullable String cut(@Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }
}
