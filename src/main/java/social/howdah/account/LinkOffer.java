package social.howdah.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is shown before they leave for an instance.
 *
 * @param instance that will be gone to, as it was named; null if nothing names one
 * @param open whether the person may name another
 * @param account ours, if one is linked again
 * @param handle its handle
 * @param invitation that is followed
 * @param inviter who invites
 * @param purpose what the account is for, in the inviter's words
 * @param mayShare whether the person may give the account to the organisation
 * @param shared whether it belongs to the organisation, or will
 */
public record LinkOffer(
    @Nullable String instance,
    boolean open,
    @Nullable String alias,
    @Nullable UUID account,
    @Nullable String handle,
    @Nullable UUID invitation,
    @Nullable String inviter,
    @Nullable String purpose,
    List<Ability> abilities,
    boolean mayShare,
    boolean shared) {

  /**
   * What Howdah would be able to do.
   *
   * @param why what it will do, for people
   * @param scopes in Mastodon's words, sorted
   * @param needed whether it is settled; the person may tick it if not
   */
  public record Ability(
      String feature, String wish, String why, List<String> scopes, boolean needed) {}
}
