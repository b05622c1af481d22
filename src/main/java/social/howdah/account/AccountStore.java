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
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.vault.SealedColumn;
import social.howdah.platform.vault.SealedColumns;
import social.howdah.platform.vault.Vault;

/** Linked accounts in SQL. */
@Singleton
class AccountStore implements SealedColumns {
  /** A linked account with its token. */
  record WithToken(LinkedAccount account, Secret token) {}

  private final Database database;
  private final Vault vault;

  @Inject
  AccountStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  List<LinkedAccount> of(String person) {
    return select("WHERE person = :person ORDER BY handle", query -> query.bind("person", person));
  }

  List<LinkedAccount> all() {
    return select("ORDER BY handle", query -> query);
  }

  Optional<LinkedAccount> byId(UUID id) {
    return select("WHERE id = :id", query -> query.bind("id", id)).stream().findFirst();
  }

  Optional<LinkedAccount> byAlias(String alias) {
    return select("WHERE alias = :alias", query -> query.bind("alias", alias)).stream().findFirst();
  }

  Optional<LinkedAccount> byRemote(Instance instance, String accountId) {
    return select(
            "WHERE instance = :instance AND account_id = :account",
            query -> query.bind("instance", instance.base().toString()).bind("account", accountId))
        .stream()
        .findFirst();
  }

  /** False when the account or its alias was linked a moment ago. */
  boolean insert(WithToken linked, Instant now) {
    LinkedAccount account = linked.account();
    return database
            .jdbi()
            .withHandle(
                handle ->
                    bind(
                            handle.createUpdate(
                                """
                            INSERT INTO linked_account (id, person, instance, account_id, handle,
                                alias, token, scopes, shared, features, linked_at)
                            VALUES (:id, :person, :instance, :account, :handle, :alias, :token,
                                :scopes, :shared, :features, :now)
                            ON CONFLICT DO NOTHING
                            """),
                            linked,
                            now)
                        .bind("instance", account.instance().base().toString())
                        .bind("account", account.accountId())
                        .execute())
        == 1;
  }

  /** A new token for an account that is linked already. */
  void update(WithToken linked, Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                bind(
                        handle.createUpdate(
                            """
                            UPDATE linked_account SET person = :person, handle = :handle,
                                alias = :alias, token = :token, scopes = :scopes, shared = :shared,
                                features = :features, linked_at = :now
                            WHERE id = :id
                            """),
                        linked,
                        now)
                    .execute());
  }

  private <S extends SqlStatement<S>> S bind(S statement, WithToken linked, Instant now) {
    LinkedAccount account = linked.account();
    return statement
        .bind("id", account.id())
        .bind("handle", account.handle())
        .bind("alias", account.alias())
        .bind("token", vault.seal(linked.token(), place(account.id().toString())))
        .bind("person", account.person())
        .bind("scopes", Words.line(account.scopes()))
        .bind("shared", account.shared())
        .bind("features", Words.line(account.features()))
        .bind("now", now.atOffset(ZoneOffset.UTC));
  }

  void delete(UUID id) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM linked_account WHERE id = :id")
                    .bind("id", id)
                    .execute());
  }

  private List<LinkedAccount> select(String where, UnaryOperator<Query> binder) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                binder
                    .apply(
                        handle.createQuery(
                            """
                            SELECT id, person, instance, account_id, handle, alias, scopes,
                                shared, features
                            FROM linked_account\s"""
                                + where))
                    .map((row, context) -> account(row))
                    .list());
  }

  static LinkedAccount account(ResultSet row) throws SQLException {
    return new LinkedAccount(
        row.getObject("id", UUID.class),
        row.getString("person"),
        new Instance(URI.create(row.getString("instance"))),
        row.getString("account_id"),
        row.getString("handle"),
        row.getString("alias"),
        Words.set(row.getString("scopes")),
        row.getBoolean("shared"),
        Words.set(row.getString("features")));
  }

  @Override
  public List<SealedColumn> sealedColumns() {
    return List.of(new SealedColumn("linked_account", "id", "token", AccountStore::place));
  }

  /** To what a token is bound in the vault. */
  static String place(String id) {
    return "linked_account/" + id;
  }
}
