package social.howdah.platform.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the keys; nothing in it is secret.
 *
 * @param master what they are encrypted with: {@code key 1234} or the URI of a KMS
 * @param primary the id of the key that encrypts
 * @param keys the ids of all, which decrypt
 * @param rotation the last one; null when there was none
 */
public record KeysState(
    String master,
    String primary,
    List<String> keys,
    List<Column> columns,
    @Nullable Rotation rotation) {

  /**
   * A column of secrets.
   *
   * @param name {@code linked_account.token}
   * @param left how many are not yet encrypted with the primary key
   */
  public record Column(String name, long total, long left) {
    public long done() {
      return total - left;
    }
  }
}
