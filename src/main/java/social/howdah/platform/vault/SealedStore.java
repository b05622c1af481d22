package social.howdah.platform.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/**
 * The ciphertexts of all tables, in SQL. Names of tables and columns come from the code, by {@link
 * SealedColumn}.
 */
@Singleton
class SealedStore {
  /**
   * What came of some rows.
   *
   * @param last the key of the last one; null when there was none
   */
  record Batch(@Nullable Object last, int changed, int unreadable) {}

  private final Database database;

  @Inject
  SealedStore(Database database) {
    this.database = database;
  }

  /**
   * Encrypts the next rows anew whose ciphertext does not begin with the mark, in the order of
   * their keys. Joins the caller's transaction. Rows that somebody else holds are passed over, so
   * that nobody is waited for; what has changed meanwhile is left as it is.
   *
   * @param after the key to go on after; null for the first
   * @param seal the new ciphertext from key and old one; empty when that cannot be opened
   */
  Batch reseal(
      SealedColumn column,
      byte[] mark,
      @Nullable Object after,
      int limit,
      BiFunction<String, byte[], Optional<byte[]>> seal) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Map<Object, byte[]> rows = rows(handle, column, mark, after, limit);
              Map<Object, byte[]> renewed = new LinkedHashMap<>();
              Object last = null;
              for (Map.Entry<Object, byte[]> row : rows.entrySet()) {
                last = row.getKey();
                seal.apply(last.toString(), row.getValue())
                    .ifPresent(fresh -> renewed.put(row.getKey(), fresh));
              }
              int changed = renewed.isEmpty() ? 0 : update(handle, column, rows, renewed);
              return new Batch(last, changed, rows.size() - renewed.size());
            });
  }

  /** Ciphertexts by their keys, in order. */
  private static Map<Object, byte[]> rows(
      Handle handle, SealedColumn column, byte[] mark, @Nullable Object after, int limit) {
    Query query =
        handle
            .createQuery(
                """
                SELECT %1$s AS k, %2$s AS c FROM %3$s WHERE %4$s %5$s
                ORDER BY %1$s FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
                """
                    .formatted(
                        column.key(),
                        column.column(),
                        column.table(),
                        isOld(column),
                        after == null ? "" : "AND " + column.key() + " > :after"))
            .bind("mark", mark)
            .bind("length", mark.length)
            .bind("limit", limit);
    if (after != null) {
      query.bind("after", after);
    }
    Map<Object, byte[]> rows = new LinkedHashMap<>();
    query
        .map((row, context) -> Map.entry(row.getObject("k"), row.getBytes("c")))
        .forEach(row -> rows.put(row.getKey(), row.getValue()));
    return rows;
  }

  private static int update(
      Handle handle, SealedColumn column, Map<Object, byte[]> rows, Map<Object, byte[]> renewed) {
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE %1$s SET %2$s = :fresh WHERE %3$s = :key AND %2$s = :old"
                .formatted(column.table(), column.column(), column.key()));
    renewed.forEach(
        (key, fresh) ->
            batch.bind("fresh", fresh).bind("key", key).bind("old", rows.get(key)).add());
    return Arrays.stream(batch.execute()).sum();
  }

  /** How many secrets the column holds, and how many of them do not begin with the mark. */
  KeysState.Column count(SealedColumn column, byte[] mark) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT COUNT(%s) AS secrets, COUNT(CASE WHEN %s THEN 1 END) AS old FROM %s"
                            .formatted(column.column(), isOld(column), column.table()))
                    .bind("mark", mark)
                    .bind("length", mark.length)
                    .map(
                        (row, context) ->
                            new KeysState.Column(
                                column.name(), row.getLong("secrets"), row.getLong("old")))
                    .one());
  }

  private static String isOld(SealedColumn column) {
    return "SUBSTRING(%s FROM 1 FOR :length) <> :mark".formatted(column.column());
  }
}
