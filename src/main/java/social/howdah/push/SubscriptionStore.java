package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.platform.database.Database;
import social.howdah.platform.vault.SealedColumn;
import social.howdah.platform.vault.SealedColumns;
import social.howdah.platform.vault.Vault;

/** Subscriptions in SQL; what pushes are decrypted with is itself encrypted. */
@Singleton
class SubscriptionStore implements SealedColumns {
  private final Database database;
  private final Vault vault;

  @Inject
  SubscriptionStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** Takes the place of the account's earlier one. */
  void replace(Subscription subscription) {
    UUID id = subscription.id();
    ReceiverKeys keys = subscription.keys();
    database.transaction(
        () -> {
          delete(subscription.account());
          return database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createUpdate(
                              """
                              INSERT INTO push_subscription (id, account, private_key, public_key,
                                  auth, server_key)
                              VALUES (:id, :account, :private, :public, :auth, :server)
                              """)
                          .bind("id", id)
                          .bind("account", subscription.account())
                          .bind(
                              "private", vault.seal(keys.privateKey(), place(id.toString(), "key")))
                          .bind("public", keys.publicKey())
                          .bind("auth", vault.seal(keys.auth(), place(id.toString(), "auth")))
                          .bind("server", subscription.serverKey())
                          .execute());
        });
  }

  void serverKey(UUID id, String key) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("UPDATE push_subscription SET server_key = :key WHERE id = :id")
                    .bind("key", key)
                    .bind("id", id)
                    .execute());
  }

  Optional<Subscription> find(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT account, private_key, public_key, auth, server_key
                        FROM push_subscription WHERE id = :id
                        """)
                    .bind("id", id)
                    .map(
                        (row, context) ->
                            new Subscription(
                                id,
                                row.getObject("account", UUID.class),
                                new ReceiverKeys(
                                    vault.open(
                                        row.getBytes("private_key"), place(id.toString(), "key")),
                                    row.getString("public_key"),
                                    vault.open(row.getBytes("auth"), place(id.toString(), "auth"))),
                                row.getString("server_key")))
                    .findOne());
  }

  boolean exists(UUID account) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM push_subscription WHERE account = :account)")
                    .bind("account", account)
                    .mapTo(Boolean.class)
                    .one());
  }

  void delete(UUID account) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM push_subscription WHERE account = :account")
                    .bind("account", account)
                    .execute());
  }

  @Override
  public List<SealedColumn> sealedColumns() {
    return List.of(
        new SealedColumn("push_subscription", "id", "private_key", id -> place(id, "key")),
        new SealedColumn("push_subscription", "id", "auth", id -> place(id, "auth")));
  }

  private static String place(String id, String column) {
    return "push_subscription/" + id + "/" + column;
  }
}
