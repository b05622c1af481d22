package social.howdah.platform.vault;

import java.util.function.UnaryOperator;

/**
 * A column of ciphertexts, by which a rotation finds them.
 *
 * @param key the table's primary key, one column; it never changes
 * @param column BYTEA; null where a row has no secret
 * @param place what {@link Vault#seal} was told, from the key as text
 */
public record SealedColumn(String table, String key, String column, UnaryOperator<String> place) {

  /** As it is shown: {@code linked_account.token}. */
  public String name() {
    return table + "." + column;
  }
}
