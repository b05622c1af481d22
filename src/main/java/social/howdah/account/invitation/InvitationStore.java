package social.howdah.account.invitation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Invitations in SQL. One that was used or withdrawn is no longer there; the audit tells. */
@Singleton
class InvitationStore {
  private final Database database;

  @Inject
  InvitationStore(Database database) {
    this.database = database;
  }

  void insert(Invitation invitation) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO invitation (id, invitee, instance, alias, purpose, features,
                            shared, inviter, expires_at)
                        VALUES (:id, :invitee, :instance, :alias, :purpose, :features, :shared,
                            :inviter, :expires)
                        """)
                    .bind("id", invitation.id())
                    .bind("invitee", invitation.invitee())
                    .bind("instance", invitation.instance())
                    .bind("alias", invitation.alias())
                    .bind("purpose", invitation.purpose())
                    .bind("features", String.join(" ", invitation.features()))
                    .bind("shared", invitation.shared())
                    .bind("inviter", invitation.inviter())
                    .bind("expires", invitation.expires().atOffset(ZoneOffset.UTC))
                    .execute());
  }

  Optional<Invitation> find(UUID id) {
    return select("WHERE id = :id", query -> query.bind("id", id)).stream().findFirst();
  }

  List<Invitation> after(Instant now) {
    return select(
        "WHERE expires_at > :now ORDER BY expires_at DESC",
        query -> query.bind("now", now.atOffset(ZoneOffset.UTC)));
  }

  List<Invitation> ofAlias(String alias, Instant now) {
    return select(
        "WHERE alias = :alias AND expires_at > :now",
        query -> query.bind("alias", alias).bind("now", now.atOffset(ZoneOffset.UTC)));
  }

  /** Whether it was there: of two who take it, one does. */
  boolean delete(UUID id) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate("DELETE FROM invitation WHERE id = :id")
                        .bind("id", id)
                        .execute())
        == 1;
  }

  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM invitation WHERE expires_at < :before")
                    .bind("before", before.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  private List<Invitation> select(String where, UnaryOperator<Query> binder) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                binder
                    .apply(
                        handle.createQuery(
                            """
                            SELECT id, invitee, instance, alias, purpose, features, shared, inviter,
                                expires_at
                            FROM invitation\s"""
                                + where))
                    .map((row, context) -> invitation(row))
                    .list());
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getString("invitee"),
        row.getString("instance"),
        row.getString("alias"),
        row.getString("purpose"),
        words(row.getString("features")),
        row.getBoolean("shared"),
        row.getString("inviter"),
        Moment.of(row, "expires_at"));
  }

  private static Set<String> words(String text) {
    return Stream.of(text.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
