package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The door to how linked accounts show themselves, as their instances told last. */
@Singleton
public class Profiles {
  private final ProfileStore store;

  @Inject
  Profiles(ProfileStore store) {
    this.store = store;
  }

  /** By account, with one query; one that is not linked is left out. */
  public Map<UUID, Profile> of(Collection<UUID> accounts) {
    return store.of(accounts);
  }
}
