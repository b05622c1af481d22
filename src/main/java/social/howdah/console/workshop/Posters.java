package social.howdah.console.workshop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.account.Profile;
import social.howdah.account.Profiles;

/** As whom a status is shown. */
@Singleton
public class Posters {
  private final LinkedAccounts accounts;
  private final Profiles profiles;

  @Inject
  public Posters(LinkedAccounts accounts, Profiles profiles) {
    this.accounts = accounts;
    this.profiles = profiles;
  }

  /**
   * An account.
   *
   * @param name as it calls itself; otherwise the alias
   * @param initial in the place of a picture
   * @param pictured whose picture there is; null for none
   */
  public record Poster(String name, String initial, @Nullable UUID pictured) {}

  /** Of an alias, under which there may be no account. */
  Poster of(String alias) {
    Optional<LinkedAccount> account = accounts.byAlias(alias);
    Optional<Profile> profile =
        account.map(found -> profiles.of(List.of(found.id())).get(found.id()));
    String name = profile.map(Profile::name).filter(own -> !own.isEmpty()).orElse(alias);
    return new Poster(
        name,
        name.substring(0, name.offsetByCodePoints(0, 1)),
        profile.map(Profile::avatar).isPresent()
            ? account.map(LinkedAccount::id).orElse(null)
            : null);
  }
}
