package social.howdah.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Sessions in SQL: any node serves any request, and a restart signs nobody out. */
final class SessionStore {
  /** A session and when it was last used. */
  record Found(Session session, Instant seen) {}

  private static final String ALIVE = "s.expires_at > :now AND s.seen_at > :idle";

  private final Database database;

  SessionStore(Database database) {
    this.database = database;
  }

  void insert(Session session, UUID handle, String device, Instant now, Instant expires) {
    database
        .jdbi()
        .useHandle(
            handleOfSql ->
                handleOfSql
                    .createUpdate(
                        """
                        INSERT INTO session
                            (id_hash, handle, person, csrf, device, began_at, seen_at, expires_at)
                        VALUES (:id, :handle, :person, :csrf, :device, :now, :now, :expires)
                        """)
                    .bind("id", session.id().hash())
                    .bind("handle", handle)
                    .bind("person", session.person().name())
                    .bind("csrf", session.csrf().reveal())
                    .bind("device", device)
                    .bind("now", utc(now))
                    .bind("expires", utc(expires))
                    .execute());
  }

  /** One that has not ended and was used after {@code idle}. */
  Optional<Found> find(Secret id, Instant now, Instant idle) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                alive(
                        handle.createQuery(
                            """
                            SELECT p.name, p.roles, p.groups, s.csrf, s.seen_at
                            FROM session s JOIN person p ON p.name = s.person
                            WHERE s.id_hash = :id AND
                            """
                                + ALIVE),
                        now,
                        idle)
                    .bind("id", id.hash())
                    .map((row, context) -> found(id, row))
                    .findOne());
  }

  /** The newest first; of a person, or of all with null. */
  List<OpenSession> open(@Nullable String person, Secret current, Instant now, Instant idle) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                alive(
                        handle.createQuery(
                            """
                            SELECT s.handle, s.person, s.device, s.began_at, s.seen_at, s.id_hash
                            FROM session s
                            WHERE (CAST(:person AS VARCHAR) IS NULL OR s.person = :person) AND
                            """
                                + ALIVE
                                + " ORDER BY s.seen_at DESC, s.began_at DESC LIMIT 1000"),
                        now,
                        idle)
                    .bind("person", person)
                    .map((row, context) -> open(row, current.hash()))
                    .list());
  }

  /** Writes the use down unless it was written within {@code every}. */
  void seen(Secret id, Instant now, Duration every) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE session SET seen_at = :now
                        WHERE id_hash = :id AND seen_at <= :before
                        """)
                    .bind("id", id.hash())
                    .bind("now", utc(now))
                    .bind("before", utc(now.minus(every)))
                    .execute());
  }

  /** Whose session it is. */
  Optional<String> person(UUID handle) {
    return database
        .jdbi()
        .withHandle(
            sql ->
                sql.createQuery("SELECT person FROM session WHERE handle = :handle")
                    .bind("handle", handle)
                    .mapTo(String.class)
                    .findOne());
  }

  boolean delete(Secret id) {
    return deleted("DELETE FROM session WHERE id_hash = :key", id.hash()) > 0;
  }

  boolean delete(UUID handle) {
    return deleted("DELETE FROM session WHERE handle = :key", handle) > 0;
  }

  int deleteAll(String person) {
    return deleted("DELETE FROM session WHERE person = :key", person);
  }

  void clean(Instant now, Instant idle) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "DELETE FROM session WHERE expires_at <= :now OR seen_at <= :idle")
                    .bind("now", utc(now))
                    .bind("idle", utc(idle))
                    .execute());
  }

  private int deleted(String sql, Object key) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createUpdate(sql).bind("key", key).execute());
  }

  private static Query alive(Query query, Instant now, Instant idle) {
    return query.bind("now", utc(now)).bind("idle", utc(idle));
  }

  private static Found found(Secret id, ResultSet row) throws SQLException {
    return new Found(
        new Session(id, PeopleStore.person(row), Secret.of(row.getString("csrf"))),
        Moment.of(row, "seen_at"));
  }

  private static OpenSession open(ResultSet row, String current) throws SQLException {
    return new OpenSession(
        Objects.requireNonNull(row.getObject("handle", UUID.class)),
        row.getString("person"),
        row.getString("device"),
        Moment.of(row, "began_at"),
        Moment.of(row, "seen_at"),
        row.getString("id_hash").equals(current));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
