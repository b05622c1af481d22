package social.howdah.account.need;

import java.util.Set;

/** SPI, a CDI bean of each feature that acts as linked accounts. Methods may be called often. */
public interface AccountNeeds {

  /** What it takes. */
  Need need();

  /**
   * Whether the configuration has this feature use the account of that alias.
   *
   * @param alias empty for an account whose alias nothing names
   */
  boolean isNeededBy(String alias);

  /**
   * Aliases that the configuration names for it: whoever has one of them gets what is meant for the
   * organisation's own account.
   */
  default Set<String> aliases() {
    return Set.of();
  }
}
