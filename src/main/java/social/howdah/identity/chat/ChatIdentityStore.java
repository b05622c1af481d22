package social.howdah.identity.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Chat identities in SQL, and the links that make them, of which only a hash is kept. */
@Singleton
class ChatIdentityStore {
  private static final int LONGEST_NAME = 200;

  /** Strangers are remembered as long as they may become somebody. */
  private static final String DELETE_STRANGERS =
      """
      DELETE FROM chat_meeting
      WHERE NOT EXISTS (
          SELECT 1 FROM chat_identity identity
          WHERE identity.realm = chat_meeting.realm
            AND identity.chat_user = chat_meeting.chat_user)
        AND NOT EXISTS (
          SELECT 1 FROM chat_link link
          WHERE link.realm = chat_meeting.realm AND link.chat_user = chat_meeting.chat_user)
      """;

  private final Database database;

  @Inject
  ChatIdentityStore(Database database) {
    this.database = database;
  }

  Optional<ChatIdentity> find(ChatUser user) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                named(
                        handle.createQuery(
                            """
                            SELECT * FROM chat_identity
                            WHERE realm = :realm AND chat_user = :user
                            """),
                        user)
                    .map((row, context) -> identity(row))
                    .findOne());
  }

  List<ChatIdentity> of(String person) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM chat_identity WHERE person = :person ORDER BY tied_at")
                    .bind("person", person)
                    .map((row, context) -> identity(row))
                    .list());
  }

  void met(ChatUser user, String destination) {
    database
        .jdbi()
        .useHandle(
            handle ->
                named(
                        handle.createUpdate(
                            """
                            INSERT INTO chat_meeting (destination, realm, chat_user)
                            VALUES (:destination, :realm, :user) ON CONFLICT DO NOTHING
                            """),
                        user)
                    .bind("destination", destination)
                    .execute());
  }

  Optional<ChatUser> metBy(String destination, String person) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT identity.realm, identity.chat_user, identity.name
                        FROM chat_identity identity
                        JOIN chat_meeting met
                          ON met.realm = identity.realm AND met.chat_user = identity.chat_user
                        WHERE identity.person = :person AND met.destination = :destination
                        ORDER BY identity.tied_at DESC
                        LIMIT 1
                        """)
                    .bind("person", person)
                    .bind("destination", destination)
                    .map((row, context) -> user(row))
                    .findOne());
  }

  /** Takes the place of an earlier one of the same user. */
  void put(ChatIdentity identity) {
    delete(identity.user());
    database
        .jdbi()
        .useHandle(
            handle ->
                named(
                        handle.createUpdate(
                            """
                            INSERT INTO chat_identity (realm, chat_user, name, person, tied_at)
                            VALUES (:realm, :user, :name, :person, :at)
                            """),
                        identity.user())
                    .bind("name", cut(identity.user().name()))
                    .bind("person", identity.person())
                    .bind("at", identity.tiedAt().atOffset(ZoneOffset.UTC))
                    .execute());
  }

  boolean delete(ChatUser user) {
    return update("DELETE FROM chat_identity WHERE realm = :realm AND chat_user = :user", user) > 0;
  }

  void offer(Secret secret, ChatUser user, Instant expires) {
    database
        .jdbi()
        .useHandle(
            handle ->
                named(
                        handle.createUpdate(
                            """
                            INSERT INTO chat_link (id_hash, realm, chat_user, name, expires_at)
                            VALUES (:id, :realm, :user, :name, :expires)
                            """),
                        user)
                    .bind("id", secret.hash())
                    .bind("name", cut(user.name()))
                    .bind("expires", expires.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  void withdraw(ChatUser user) {
    update("DELETE FROM chat_link WHERE realm = :realm AND chat_user = :user", user);
  }

  Optional<ChatUser> offered(Secret secret, Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT realm, chat_user, name FROM chat_link
                        WHERE id_hash = :id AND expires_at > :now
                        """)
                    .bind("id", secret.hash())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> user(row))
                    .findOne());
  }

  /** Whether it was there: of two who use it, one does. */
  boolean use(Secret secret) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate("DELETE FROM chat_link WHERE id_hash = :id")
                        .bind("id", secret.hash())
                        .execute())
        == 1;
  }

  void clean(Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM chat_link WHERE expires_at <= :now")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
    database.jdbi().useHandle(handle -> handle.execute(DELETE_STRANGERS));
  }

  private int update(String sql, ChatUser user) {
    return database.jdbi().withHandle(handle -> named(handle.createUpdate(sql), user).execute());
  }

  private static <S extends SqlStatement<S>> S named(S statement, ChatUser user) {
    return statement.bind("realm", user.realm()).bind("user", user.id());
  }

  private static ChatIdentity identity(ResultSet row) throws SQLException {
    return new ChatIdentity(user(row), row.getString("person"), Moment.of(row, "tied_at"));
  }

  private static ChatUser user(ResultSet row) throws SQLException {
    return new ChatUser(row.getString("realm"), row.getString("chat_user"), row.getString("name"));
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
