package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;
import social.howdah.platform.vault.SealedColumn;
import social.howdah.platform.vault.SealedColumns;
import social.howdah.platform.vault.Vault;

/** Tokens whose instance has yet to be told that nobody uses them any more, in SQL. */
@Singleton
class RevocationStore implements SealedColumns {
  /**
   * A token to revoke.
   *
   * @param push whether a push subscription may hang on it
   * @param attempts made so far
   */
  record Pending(
      UUID id,
      Instance instance,
      String handle,
      Secret token,
      boolean push,
      int attempts,
      Instant giveUp) {}

  private final Database database;
  private final Vault vault;

  @Inject
  RevocationStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void insert(Pending pending, Instant next) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO token_to_revoke (id, instance, handle, token, push, attempts,
                            next_at, give_up_at)
                        VALUES (:id, :instance, :handle, :token, :push, 0, :next, :end)
                        """)
                    .bind("id", pending.id())
                    .bind("instance", pending.instance().base().toString())
                    .bind("handle", pending.handle())
                    .bind("token", vault.seal(pending.token(), place(pending.id().toString())))
                    .bind("push", pending.push())
                    .bind("next", next.atOffset(ZoneOffset.UTC))
                    .bind("end", pending.giveUp().atOffset(ZoneOffset.UTC))
                    .execute());
  }

  Optional<Pending> find(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, instance, handle, token, push, attempts, give_up_at
                        FROM token_to_revoke WHERE id = :id
                        """)
                    .bind("id", id)
                    .map((row, context) -> pending(row))
                    .findOne());
  }

  List<UUID> due(Instant now, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id FROM token_to_revoke WHERE next_at <= :now
                        ORDER BY next_at FETCH FIRST :most ROWS ONLY
                        """)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list());
  }

  void later(UUID id, Instant next) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE token_to_revoke SET attempts = attempts + 1, next_at = :next
                        WHERE id = :id
                        """)
                    .bind("next", next.atOffset(ZoneOffset.UTC))
                    .bind("id", id)
                    .execute());
  }

  void delete(UUID id) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM token_to_revoke WHERE id = :id")
                    .bind("id", id)
                    .execute());
  }

  private Pending pending(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Pending(
        id,
        new Instance(URI.create(row.getString("instance"))),
        row.getString("handle"),
        vault.open(row.getBytes("token"), place(id.toString())),
        row.getBoolean("push"),
        row.getInt("attempts"),
        Moment.of(row, "give_up_at"));
  }

  @Override
  public List<SealedColumn> sealedColumns() {
    return List.of(new SealedColumn("token_to_revoke", "id", "token", RevocationStore::place));
  }

  private static String place(String id) {
    return "token_to_revoke/" + id;
  }
}
