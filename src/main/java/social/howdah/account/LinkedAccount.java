package social.howdah.account;

import java.util.Set;
import java.util.UUID;
import social.howdah.mastodon.Instance;

/**
 * A Mastodon account that a person has linked.
 *
 * @param id ours
 * @param person name of the {@link social.howdah.identity.Person} who linked it last
 * @param accountId the instance's id of the account
 * @param handle {@code user@host}
 * @param alias what routes call it; unique in the installation
 * @param scopes granted; empty if they are not known
 * @param shared whether it belongs to the organisation, so that any administrator looks after it
 * @param features what its person has ticked, beyond what routes need
 */
public record LinkedAccount(
    UUID id,
    String person,
    Instance instance,
    String accountId,
    String handle,
    String alias,
    Set<String> scopes,
    boolean shared,
    Set<String> features) {
  public LinkedAccount {
    scopes = Set.copyOf(scopes);
    features = Set.copyOf(features);
  }
}
