package social.howdah.platform.vault;

import java.util.List;

/** Implemented by every {@code *Store} that keeps what {@link Vault#seal} made. */
public interface SealedColumns {
  List<SealedColumn> sealedColumns();
}
