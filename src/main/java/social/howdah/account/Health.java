package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The door to what is known of tokens; it shows none. */
@Singleton
public class Health {
  private final HealthStore store;

  @Inject
  Health(HealthStore store) {
    this.store = store;
  }

  /** By account; one that is not linked is left out. */
  public Map<UUID, TokenHealth> of(Collection<UUID> accounts) {
    return store.of(accounts);
  }

  /** How many tokens are in which state; one that none is in is left out. */
  public Map<TokenState, Long> counts() {
    return store.counts();
  }
}
