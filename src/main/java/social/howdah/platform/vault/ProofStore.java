package social.howdah.platform.vault;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.platform.Started;
import social.howdah.platform.database.Database;

/** Stops a start with a keyset other than the one the database was encrypted with. */
@Singleton
class ProofStore {
  private final Database database;
  private final Vault vault;

  @Inject
  ProofStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** Before anything else that starts: it might write with the wrong key. */
  void check(@Observes @Priority(1) Started event) {
    byte[] proof =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  handle
                      .createUpdate(
                          "INSERT INTO vault (id, proof) VALUES (1, :proof) ON CONFLICT DO NOTHING")
                      .bind("proof", vault.proof())
                      .execute();
                  return handle
                      .createQuery("SELECT proof FROM vault WHERE id = 1")
                      .mapTo(byte[].class)
                      .one();
                });
    vault.check(proof);
  }
}
