package social.howdah.platform.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import social.howdah.platform.database.Database;

/** The encrypted keyset in SQL, and the proof beside it: a known text that its keys open. */
@Singleton
class KeysetStore implements SealedColumns {
  private final Database database;

  @Inject
  KeysetStore(Database database) {
    this.database = database;
  }

  Optional<KeysetRow> find() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT version, keyset, wrapped_by FROM keyset")
                    .map(
                        (row, context) ->
                            new KeysetRow(
                                row.getLong("version"),
                                row.getString("keyset"),
                                row.getString("wrapped_by")))
                    .findOne());
  }

  Optional<Long> version() {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT version FROM keyset").mapTo(Long.class).findOne());
  }

  /** Of two nodes that start at once, the first one's stays. */
  void insert(KeysetRow row) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO keyset (id, version, keyset, wrapped_by)
                        VALUES (1, :version, :keyset, :by) ON CONFLICT DO NOTHING
                        """)
                    .bind("version", row.version())
                    .bind("keyset", row.keyset())
                    .bind("by", row.wrappedBy())
                    .execute());
  }

  /** Puts another in its place; false when somebody was quicker, and nothing was done. */
  boolean replace(KeysetRow old, KeysetRow row) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            UPDATE keyset SET version = :version, keyset = :keyset, wrapped_by = :by
                            WHERE version = :oldVersion AND keyset = :oldKeyset
                            """)
                        .bind("version", row.version())
                        .bind("keyset", row.keyset())
                        .bind("by", row.wrappedBy())
                        .bind("oldVersion", old.version())
                        .bind("oldKeyset", old.keyset())
                        .execute()
                    == 1);
  }

  Optional<byte[]> proof() {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT proof FROM vault").mapTo(byte[].class).findOne());
  }

  void prove(byte[] proof) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO vault (id, proof) VALUES (1, :proof) ON CONFLICT DO NOTHING")
                    .bind("proof", proof)
                    .execute());
  }

  @Override
  public List<SealedColumn> sealedColumns() {
    return List.of(new SealedColumn("vault", "id", "proof", id -> Proof.PLACE));
  }
}
