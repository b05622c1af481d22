package social.howdah.platform.vault;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.database.Database;

/**
 * Goes once through all secrets, and encrypts with the primary key what is not. It needs no
 * bookmark: whoever goes through them again finds what is left.
 */
final class Resealing {
  private static final Logger LOG = System.getLogger(Resealing.class.getName());
  private static final int BATCH = 100;

  /**
   * What one pass came to.
   *
   * @param whole whether it went to its end
   */
  record Pass(boolean whole, int changed, int unreadable) {}

  private final Database database;
  private final SealedStore store;
  private final List<SealedColumn> columns;
  private final Metrics metrics;

  Resealing(Database database, SealedStore store, List<SealedColumn> columns, Metrics metrics) {
    this.database = database;
    this.store = store;
    this.columns = columns;
    this.metrics = metrics;
  }

  /**
   * One pass, in small transactions.
   *
   * @param goOn asked in each transaction, with what it changed; false undoes that and ends the
   *     pass
   */
  Pass pass(DataKeys keys, IntPredicate goOn) {
    int changed = 0;
    int unreadable = 0;
    for (SealedColumn column : columns) {
      Object after = null;
      do {
        Optional<SealedStore.Batch> batch = batch(column, keys, after, goOn);
        if (batch.isEmpty()) {
          return new Pass(false, changed, unreadable);
        }
        after = batch.get().last();
        changed += batch.get().changed();
        unreadable += batch.get().unreadable();
      } while (after != null);
    }
    return new Pass(true, changed, unreadable);
  }

  private Optional<SealedStore.Batch> batch(
      SealedColumn column, DataKeys keys, @Nullable Object after, IntPredicate goOn) {
    try {
      return Optional.of(
          database.transaction(
              () -> {
                SealedStore.Batch batch =
                    store.reseal(
                        column,
                        keys.mark(),
                        after,
                        BATCH,
                        (key, ciphertext) -> renewed(keys, ciphertext, column.place().apply(key)));
                if (!goOn.test(batch.changed())) {
                  throw new EndedException();
                }
                return batch;
              }));
    } catch (EndedException e) {
      return Optional.empty();
    }
  }

  /** Undoes a batch. */
  private static final class EndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndedException() {
      super(null, null, false, false);
    }
  }

  private Optional<byte[]> renewed(DataKeys keys, byte[] ciphertext, String place) {
    byte[] context = place.getBytes(StandardCharsets.UTF_8);
    try {
      return Optional.of(keys.seal(keys.open(ciphertext, context), context));
    } catch (GeneralSecurityException e) {
      metrics.count(MetricNames.UNREADABLE_SECRETS);
      LOG.log(Level.WARNING, "A secret in the database cannot be opened: {0}", place);
      return Optional.empty();
    }
  }
}
