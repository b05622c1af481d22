package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;
import social.howdah.platform.vault.Vault;

/** What is known of tokens, in SQL. */
@Singleton
class HealthStore {
  private static final int LONGEST_REASON = 500;

  /** A token and how it is. */
  record Kept(Secret token, TokenHealth health) {
    boolean isDead() {
      return health.state() == TokenState.DEAD;
    }
  }

  private record Row(UUID id, TokenHealth health) {}

  private record Count(TokenState state, long tokens) {}

  private final Database database;
  private final Vault vault;
  private final Clock clock;

  @Inject
  HealthStore(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Kept> find(UUID id) {
    return database.jdbi().withHandle(handle -> find(handle, id, ""));
  }

  private Optional<Kept> find(Handle handle, UUID id, String lock) {
    return handle
        .createQuery(
            "SELECT token, health, health_since, health_reason, checked_at FROM linked_account"
                + " WHERE id = :id"
                + lock)
        .bind("id", id)
        .map(
            (row, context) ->
                new Kept(
                    vault.open(row.getBytes("token"), AccountStore.place(id.toString())),
                    health(row)))
        .findOne();
  }

  /** The same, locked until the transaction ends: nobody links again, or judges, meanwhile. */
  Optional<Kept> lock(UUID id) {
    return database.jdbi().withHandle(handle -> find(handle, id, " FOR UPDATE"));
  }

  Map<UUID, TokenHealth> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, health, health_since, health_reason, checked_at
                        FROM linked_account WHERE id IN (<ids>)
                        """)
                    .bindList("ids", List.copyOf(ids))
                    .map((row, context) -> new Row(row.getObject("id", UUID.class), health(row)))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Row::id, Row::health)));
  }

  Map<TokenState, Long> counts() {
    Map<TokenState, Long> counts = new EnumMap<>(TokenState.class);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT health, COUNT(*) AS tokens FROM linked_account GROUP BY health")
                    .map(
                        (row, context) ->
                            new Count(
                                TokenState.valueOf(row.getString("health")), row.getLong("tokens")))
                    .forEach(count -> counts.put(count.state, count.tokens)));
    return counts;
  }

  /** Sets the state; its beginning moves only when it is another one. A dead token stays dead. */
  void set(Collection<UUID> ids, TokenState state, @Nullable String reason) {
    boolean works = state == TokenState.WORKS || state == TokenState.MOVED;
    batch(
        """
        UPDATE linked_account SET
            health_since = CASE WHEN health = :state THEN health_since ELSE :now END,
            health = :state, health_reason = :reason,
            checked_at = CASE WHEN :works THEN :now ELSE checked_at END
        WHERE id = :id AND health <> 'DEAD'
        """,
        ids,
        batch ->
            batch
                .bind("state", state.name())
                .bind("works", works)
                .bind("reason", cut(reason))
                .bind("now", now()));
  }

  /** A new token, which the instance has taken. */
  void renew(UUID id) {
    batch(
        """
        UPDATE linked_account SET health = 'WORKS', health_since = :now, health_reason = NULL,
            checked_at = :now
        WHERE id = :id
        """,
        List.of(id),
        batch -> batch.bind("now", now()));
  }

  void plan(UUID id, Instant probe) {
    batch(
        "UPDATE linked_account SET probe_at = :probe WHERE id = :id",
        List.of(id),
        batch -> batch.bind("probe", probe.atOffset(ZoneOffset.UTC)));
  }

  void rename(UUID id, String handle) {
    batch(
        "UPDATE linked_account SET handle = :handle WHERE id = :id",
        List.of(id),
        batch -> batch.bind("handle", handle));
  }

  /** Accounts whose token was never planned to be tried. */
  List<UUID> unplanned(int most) {
    return ids("probe_at IS NULL AND health <> 'DEAD' ORDER BY id", most);
  }

  /** Accounts whose token is to be tried by now, the longest overdue first. */
  List<UUID> due(int most) {
    return ids("probe_at <= :now AND health <> 'DEAD' ORDER BY probe_at", most);
  }

  private List<UUID> ids(String where, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM linked_account WHERE "
                            + where
                            + " FETCH FIRST :most ROWS ONLY")
                    .bind("now", now())
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list());
  }

  private void batch(String sql, Collection<UUID> ids, UnaryOperator<PreparedBatch> binder) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(sql);
              ids.forEach(id -> binder.apply(batch).bind("id", id).add());
              batch.execute();
            });
  }

  static TokenHealth health(ResultSet row) throws SQLException {
    return new TokenHealth(
        TokenState.valueOf(row.getString("health")),
        Moment.of(row, "health_since"),
        row.getString("health_reason"),
        Moment.orNull(row, "checked_at"));
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** The column holds so much, and PostgreSQL no NUL. */
  private static @Nullable String cut(@Nullable String reason) {
    if (reason == null) {
      return null;
    }
    String clean = reason.replace("\0", "");
    return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON - 1) + "…";
  }
}
