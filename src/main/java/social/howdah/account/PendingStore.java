package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.vault.Vault;

/** Authorizations that people have begun, in SQL: any node serves the callback. */
@Singleton
class PendingStore {
  /**
   * An authorization that was begun.
   *
   * @param verifier of PKCE, if the instance has it
   */
  record Pending(
      String person,
      Instance instance,
      @Nullable String alias,
      @Nullable Secret verifier,
      URI redirect,
      Instant expires) {}

  private final Database database;
  private final Vault vault;

  @Inject
  PendingStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void insert(Secret state, Pending pending) {
    Secret verifier = pending.verifier();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO pending_authorization
                            (state_hash, person, instance, alias, verifier, redirect_uri, expires_at)
                        VALUES (:state, :person, :instance, :alias, :verifier, :redirect, :expires)
                        """)
                    .bind("state", state.hash())
                    .bind("person", pending.person())
                    .bind("instance", pending.instance().base().toString())
                    .bind("alias", pending.alias())
                    .bind("verifier", verifier == null ? null : vault.seal(verifier, place(state)))
                    .bind("redirect", pending.redirect().toString())
                    .bind("expires", pending.expires().atOffset(ZoneOffset.UTC))
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
                        SELECT person, instance, alias, verifier, redirect_uri, expires_at
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
    return new Pending(
        row.getString("person"),
        new Instance(URI.create(row.getString("instance"))),
        row.getString("alias"),
        verifier == null ? null : vault.open(verifier, place(state)),
        URI.create(row.getString("redirect_uri")),
        Objects.requireNonNull(row.getObject("expires_at", OffsetDateTime.class)).toInstant());
  }

  private static String place(Secret state) {
    return "pending_authorization/" + state.hash();
  }
}
