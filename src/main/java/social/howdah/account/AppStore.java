package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.oauth.ClientCredentials;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;
import social.howdah.platform.vault.SealedColumn;
import social.howdah.platform.vault.SealedColumns;
import social.howdah.platform.vault.Vault;

/** Howdah as registered with instances, in SQL: all nodes use one registration. */
@Singleton
class AppStore implements SealedColumns {
  /** A registration, and what it was made for. */
  record App(ClientCredentials credentials, String redirect, String scopes, Instant registered) {}

  private final Database database;
  private final Vault vault;

  @Inject
  AppStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  Optional<App> find(Instance instance) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT client_id, client_secret, redirect_uri, scopes, registered_at
                        FROM app WHERE instance = :instance
                        """)
                    .bind("instance", instance.base().toString())
                    .map(
                        (row, context) ->
                            new App(
                                new ClientCredentials(
                                    row.getString("client_id"),
                                    vault.open(
                                        row.getBytes("client_secret"),
                                        place(instance.base().toString()))),
                                row.getString("redirect_uri"),
                                row.getString("scopes"),
                                Moment.of(row, "registered_at")))
                    .findOne());
  }

  /** Keeps a registration; of two nodes that register at once, the first one's. */
  void insert(Instance instance, App app) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO app (instance, client_id, client_secret, redirect_uri, scopes,
                            registered_at)
                        VALUES (:instance, :id, :secret, :redirect, :scopes, :registered)
                        ON CONFLICT DO NOTHING
                        """)
                    .bind("instance", instance.base().toString())
                    .bind("id", app.credentials().clientId())
                    .bind(
                        "secret",
                        vault.seal(
                            app.credentials().clientSecret(), place(instance.base().toString())))
                    .bind("redirect", app.redirect())
                    .bind("scopes", app.scopes())
                    .bind("registered", app.registered().atOffset(ZoneOffset.UTC))
                    .execute());
  }

  /** Forgets a registration, unless another has taken its place. */
  void delete(Instance instance, ClientCredentials credentials) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM app WHERE instance = :instance AND client_id = :id")
                    .bind("instance", instance.base().toString())
                    .bind("id", credentials.clientId())
                    .execute());
  }

  @Override
  public List<SealedColumn> sealedColumns() {
    return List.of(new SealedColumn("app", "instance", "client_secret", AppStore::place));
  }

  private static String place(String instance) {
    return "app/" + instance;
  }
}
