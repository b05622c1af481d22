package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door to linked accounts; it shows no token. */
@Singleton
public class LinkedAccounts {
  private final AccountStore store;
  private final AccountListStore lists;

  @Inject
  LinkedAccounts(AccountStore store, AccountListStore lists) {
    this.store = store;
    this.lists = lists;
  }

  public List<LinkedAccount> of(String person) {
    return store.of(person);
  }

  public List<LinkedAccount> all() {
    return store.all();
  }

  public Optional<LinkedAccount> byAlias(String alias) {
    return store.byAlias(alias);
  }

  public Optional<LinkedAccount> byId(UUID id) {
    return store.byId(id);
  }

  /** By alias, with what is known of them. */
  public List<KnownAccount> search(AccountSearch search, int limit) {
    return lists.search(search, limit);
  }

  /** An account with what is known of it. */
  public Optional<KnownAccount> known(UUID id) {
    return lists.find(id);
  }
}
