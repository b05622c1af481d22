package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What routes call an account: what the person chose, or else its user name, or its handle. */
@Singleton
class Aliases {
  private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

  private final AccountStore store;

  @Inject
  Aliases(AccountStore store) {
    this.store = store;
  }

  /**
   * Reads what a person typed; empty for nothing.
   *
   * @throws LinkingException when it is not an alias
   */
  static Optional<String> read(@Nullable String typed) throws LinkingException {
    if (typed == null || typed.isBlank()) {
      return Optional.empty();
    }
    String alias = typed.strip().toLowerCase(Locale.ROOT);
    if (!LEGAL.matcher(alias).matches()) {
      throw new LinkingException(Outcome.BAD_ALIAS);
    }
    return Optional.of(alias);
  }

  /**
   * The alias of an account that is being linked.
   *
   * @param id ours of the account
   * @throws LinkingException when the wish belongs to another account
   */
  String choose(@Nullable String wish, UUID id, String username, String handle)
      throws LinkingException {
    if (wish == null) {
      String name = username.toLowerCase(Locale.ROOT);
      return isFree(name, id) ? name : handle.toLowerCase(Locale.ROOT);
    }
    if (!isFree(wish, id)) {
      throw new LinkingException(Outcome.ALIAS_TAKEN);
    }
    return wish;
  }

  private boolean isFree(String alias, UUID id) {
    return store.byAlias(alias).filter(holder -> !holder.id().equals(id)).isEmpty();
  }
}
