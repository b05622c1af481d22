package social.howdah.push.subscription;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.platform.database.Database;
import social.howdah.platform.vault.SealedColumn;
import social.howdah.platform.vault.SealedColumns;
import social.howdah.platform.vault.Vault;
import social.howdah.push.encryption.ReceiverKeys;

/** Subscriptions in SQL; what pushes are decrypted with is itself encrypted. */
@Singleton
public class SubscriptionStore implements SealedColumns {
  /**
   * What an instance has answered.
   *
   * @param serverKey its VAPID key
   * @param standard whether it encrypts by the standard
   * @param wanted types it was asked for, sorted
   * @param granted types it has switched on, sorted
   */
  record Answered(String serverKey, boolean standard, String wanted, String granted) {}

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

  void answered(UUID id, Answered answer) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE push_subscription SET server_key = :key, standard = :standard,
                            wanted = :wanted, granted = :granted
                        WHERE id = :id
                        """)
                    .bind("key", answer.serverKey())
                    .bind("standard", answer.standard())
                    .bind("wanted", answer.wanted())
                    .bind("granted", answer.granted())
                    .bind("id", id)
                    .execute());
  }

  /** The instance has a new key. */
  public void serverKey(UUID id, String key) {
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

  public Optional<Subscription> find(UUID id) {
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
