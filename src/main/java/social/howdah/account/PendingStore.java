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

/** Authorizations that people have begun, in SQL: any node serves the callback. */
@Singleton
class PendingStore implements SealedColumns {
  /** An authorization that was begun. */
  record Pending(Intent intent, Asked asked, Instant expires) {}

  private final Database database;
  private final Vault vault;

  @Inject
  PendingStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void insert(Secret state, Pending pending) {
    Intent intent = pending.intent();
    Asked asked = pending.asked();
    Secret verifier = asked.verifier();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO pending_authorization
                            (state_hash, person, instance, alias, verifier, redirect_uri, expires_at,
                             client_id, scopes, issuer, issuer_announced, features, shared, agreed,
                             account, invitation)
                        VALUES (:state, :person, :instance, :alias, :verifier, :redirect, :expires,
                             :client, :scopes, :issuer, :announced, :features, :shared, :agreed,
                             CAST(:account AS UUID), CAST(:invitation AS UUID))
                        """)
                    .bind("state", state.hash())
                    .bind("person", intent.person())
                    .bind("instance", intent.instance().base().toString())
                    .bind("alias", intent.alias())
                    .bind(
                        "verifier",
                        verifier == null ? null : vault.seal(verifier, place(state.hash())))
                    .bind("redirect", asked.redirect().toString())
                    .bind("expires", pending.expires().atOffset(ZoneOffset.UTC))
                    .bind("client", asked.clientId())
                    .bind("scopes", Words.line(asked.scopes()))
                    .bind("issuer", asked.issuer())
                    .bind("announced", asked.issuerAnnounced())
                    .bind("features", Words.line(intent.features()))
                    .bind("shared", intent.shared())
                    .bind("agreed", intent.agreed())
                    .bind("account", intent.account())
                    .bind("invitation", intent.invitation())
                    .execute());
  }

  Optional<Pending> find(Secret state) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT person, instance, alias, verifier, redirect_uri, expires_at,
                            client_id, scopes, issuer, issuer_announced, features, shared, agreed,
                            account, invitation
                        FROM pending_authorization WHERE state_hash = :state
                        """)
                    .bind("state", state.hash())
                    .map((row, context) -> pending(row, state))
                    .findOne());
  }

  /** Takes it out: of two callbacks with one state, one gets it. */
  Optional<Pending> take(Secret state) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Pending> found = find(state);
              int deleted =
                  handle
                      .createUpdate("DELETE FROM pending_authorization WHERE state_hash = :state")
                      .bind("state", state.hash())
                      .execute();
              return deleted == 1 ? found : Optional.empty();
            });
  }

  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM pending_authorization WHERE expires_at < :before")
                    .bind("before", before.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  private Pending pending(ResultSet row, Secret state) throws SQLException {
    byte[] verifier = row.getBytes("verifier");
    Intent intent =
        new Intent(
            row.getString("person"),
            new Instance(URI.create(row.getString("instance"))),
            row.getString("alias"),
            Words.set(row.getString("features")),
            row.getBoolean("shared"),
            row.getBoolean("agreed"),
            row.getObject("account", UUID.class),
            row.getObject("invitation", UUID.class));
    Asked asked =
        new Asked(
            row.getString("client_id"),
            URI.create(row.getString("redirect_uri")),
            verifier == null ? null : vault.open(verifier, place(state.hash())),
            Words.set(row.getString("scopes")),
            row.getString("issuer"),
            row.getBoolean("issuer_announced"));
    return new Pending(intent, asked, Moment.of(row, "expires_at"));
  }

  @Override
  public List<SealedColumn> sealedColumns() {
    return List.of(
        new SealedColumn("pending_authorization", "state_hash", "verifier", PendingStore::place));
  }

  private static String place(String stateHash) {
    return "pending_authorization/" + stateHash;
  }
}
