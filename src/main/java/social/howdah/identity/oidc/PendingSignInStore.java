package social.howdah.identity.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.vault.SealedColumn;
import social.howdah.platform.vault.SealedColumns;
import social.howdah.platform.vault.Vault;

/** Sign-ins that browsers have begun, in SQL: any node serves the callback, once. */
@Singleton
class PendingSignInStore implements SealedColumns {
  private static final String BETWEEN = " ";

  private final Database database;
  private final Vault vault;

  @Inject
  PendingSignInStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void insert(Secret state, Secret browser, PendingSignIn pending, Instant expires) {
    Secret both = Secret.of(pending.verifier().reveal() + BETWEEN + pending.nonce().reveal());
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO pending_sign_in
                            (state_hash, browser_hash, secret, next, expires_at)
                        VALUES (:state, :browser, :secret, :next, :expires)
                        """)
                    .bind("state", state.hash())
                    .bind("browser", browser.hash())
                    .bind("secret", vault.seal(both, place(state.hash())))
                    .bind("next", pending.next())
                    .bind("expires", expires.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  /** Takes it out, if it is this browser's: of two callbacks with one state, one gets it. */
  Optional<PendingSignIn> take(Secret state, Secret browser, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<PendingSignIn> found =
                  handle
                      .createQuery(
                          """
                          SELECT secret, next FROM pending_sign_in
                          WHERE state_hash = :state AND browser_hash = :browser
                          AND expires_at > :now
                          """)
                      .bind("state", state.hash())
                      .bind("browser", browser.hash())
                      .bind("now", now.atOffset(ZoneOffset.UTC))
                      .map((row, context) -> pending(row, state))
                      .findOne();
              if (found.isEmpty()) {
                return found;
              }
              int deleted =
                  handle
                      .createUpdate("DELETE FROM pending_sign_in WHERE state_hash = :state")
                      .bind("state", state.hash())
                      .execute();
              return deleted == 1 ? found : Optional.empty();
            });
  }

  void clean(Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM pending_sign_in WHERE expires_at <= :now")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  private PendingSignIn pending(ResultSet row, Secret state) throws SQLException {
    String[] both =
        vault.open(row.getBytes("secret"), place(state.hash())).reveal().split(BETWEEN, 2);
    return new PendingSignIn(Secret.of(both[0]), Secret.of(both[1]), row.getString("next"));
  }

  @Override
  public List<SealedColumn> sealedColumns() {
    return List.of(
        new SealedColumn("pending_sign_in", "state_hash", "secret", PendingSignInStore::place));
  }

  private static String place(String stateHash) {
    return "pending_sign_in/" + stateHash;
  }
}
