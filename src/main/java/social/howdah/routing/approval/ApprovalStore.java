package social.howdah.routing.approval;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;
import social.howdah.platform.json.Json;

/** Approvals in SQL. */
@Singleton
class ApprovalStore {
  private static final String SELECT =
      """
      SELECT id, event, route, handle, draft, requested_by, requested_at, expires_at, state, decided_by,
          decided_at, reason
      FROM approval\s""";

  /** How one ends. */
  record Decision(Approval.State state, @Nullable String by, Instant at, @Nullable String reason) {}

  private final Database database;

  @Inject
  ApprovalStore(Database database) {
    this.database = database;
  }

  void insert(Approval approval) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO approval (id, event, route, handle, draft, requested_by, requested_at,
                            expires_at, state)
                        VALUES (:id, :event, :route, :handle, :draft, :by, :at, :expires, :state)
                        """)
                    .bind("id", approval.id())
                    .bind("event", approval.event())
                    .bind("route", approval.route())
                    .bind("handle", approval.handle())
                    .bind("draft", Json.write(approval.draft()))
                    .bind("by", approval.requestedBy())
                    .bind("at", approval.requestedAt().atOffset(ZoneOffset.UTC))
                    .bind("expires", approval.expiresAt().atOffset(ZoneOffset.UTC))
                    .bind("state", approval.state().name())
                    .execute());
  }

  Optional<Approval> find(UUID id) {
    return select("WHERE id = :id", query -> query.bind("id", id)).stream().findFirst();
  }

  /** The oldest first. */
  List<Approval> waiting() {
    return select("WHERE state = 'WAITING' ORDER BY requested_at", query -> query);
  }

  long countWaiting(Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(*) FROM approval WHERE state = 'WAITING' AND expires_at > :now
                        """)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .one());
  }

  /** The newest first. */
  List<Approval> of(String person, int limit) {
    return select(
        "WHERE requested_by = :by ORDER BY requested_at DESC FETCH FIRST :limit ROWS ONLY",
        query -> query.bind("by", person).bind("limit", limit));
  }

  List<Approval> expired(Instant now) {
    return select(
        "WHERE state = 'WAITING' AND expires_at <= :now",
        query -> query.bind("now", now.atOffset(ZoneOffset.UTC)));
  }

  /** Ends one that waits; of two who decide at once, one gets true. */
  boolean end(UUID id, Decision decision, StatusDraft draft) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            UPDATE approval
                            SET state = :state, decided_by = :by, decided_at = :at,
                                reason = :reason, draft = :draft
                            WHERE id = :id AND state = 'WAITING'
                            """)
                        .bind("state", decision.state().name())
                        .bind("by", decision.by())
                        .bind("at", decision.at().atOffset(ZoneOffset.UTC))
                        .bind("reason", decision.reason())
                        .bind("draft", Json.write(draft))
                        .bind("id", id)
                        .execute()
                    == 1);
  }

  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM approval WHERE decided_at < :before")
                    .bind("before", before.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  private List<Approval> select(String where, UnaryOperator<Query> binder) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                binder
                    .apply(handle.createQuery(SELECT + where))
                    .map((row, context) -> approval(row))
                    .list());
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getObject("id", UUID.class),
        row.getObject("event", UUID.class),
        row.getString("route"),
        row.getString("handle"),
        Json.read(row.getString("draft"), StatusDraft.class),
        row.getString("requested_by"),
        Moment.of(row, "requested_at"),
        Moment.of(row, "expires_at"),
        Approval.State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        Moment.orNull(row, "decided_at"),
        row.getString("reason"));
  }
}
