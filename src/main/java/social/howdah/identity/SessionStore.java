package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;

/** Sessions in SQL: any node serves any request, and a restart signs nobody out. */
@Singleton
class SessionStore {
  private final Database database;

  @Inject
  SessionStore(Database database) {
    this.database = database;
  }

  void insert(Session session, Instant expires) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO session (id_hash, person, csrf, expires_at)
                        VALUES (:id, :person, :csrf, :expires)
                        """)
                    .bind("id", session.id().hash())
                    .bind("person", session.person().name())
                    .bind("csrf", session.csrf().reveal())
                    .bind("expires", expires.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  Optional<Session> find(Secret id, Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT p.name, p.roles, p.groups, s.csrf
                        FROM session s JOIN person p ON p.name = s.person
                        WHERE s.id_hash = :id AND s.expires_at > :now
                        """)
                    .bind("id", id.hash())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .map(
                        (row, context) ->
                            new Session(
                                id, PeopleStore.person(row), Secret.of(row.getString("csrf"))))
                    .findOne());
  }

  void delete(Secret id) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM session WHERE id_hash = :id")
                    .bind("id", id.hash())
                    .execute());
  }

  void clean(Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM session WHERE expires_at <= :now")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
  }
}
