package social.howdah.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for. Everything may be left out; nothing of it is trusted.
 *
 * @param instance as people name one; the default instance if null
 * @param alias what routes shall call the account
 * @param account ours of an account that shall be linked again
 * @param invitation that the person follows
 * @param features names of {@link social.howdah.account.need.Need}s that were ticked
 * @param shared whether the account shall belong to the organisation
 * @param agreed whether the person has seen what it is about, and pressed the button
 */
public record LinkWish(
    @Nullable String instance,
    @Nullable String alias,
    @Nullable UUID account,
    @Nullable UUID invitation,
    Set<String> features,
    boolean shared,
    boolean agreed) {
  public LinkWish {
    features = Set.copyOf(features);
  }
}
