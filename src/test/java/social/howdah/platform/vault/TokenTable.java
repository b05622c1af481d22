package social.howdah.platform.vault;

import java.util.UUID;
import social.howdah.platform.database.Database;

/** A table of secrets, as the tests of rotations have one. */
record TokenTable(Database database) {

  void insert(UUID id, byte[] ciphertext) {
    database
        .jdbi()
        .useHandle(handle -> handle.execute("INSERT INTO token VALUES (?, ?)", id, ciphertext));
  }

  void update(UUID id, byte[] ciphertext) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("UPDATE token SET sealed_text = ? WHERE id = ?", ciphertext, id));
  }

  byte[] ciphertext(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT sealed_text FROM token WHERE id = :id")
                    .bind("id", id)
                    .mapTo(byte[].class)
                    .one());
  }
}
