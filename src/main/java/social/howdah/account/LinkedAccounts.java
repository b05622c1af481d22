package social.howdah.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door to linked accounts. */
@Singleton
public class LinkedAccounts {

  public List<LinkedAccount> of(String person) {
    throw new UnsupportedOperationException();
  }

  public List<LinkedAccount> all() {
    throw new UnsupportedOperationException();
  }

  public Optional<LinkedAccount> byAlias(String alias) {
    throw new UnsupportedOperationException();
  }

  public Optional<LinkedAccount> byId(UUID id) {
    throw new UnsupportedOperationException();
  }
}
