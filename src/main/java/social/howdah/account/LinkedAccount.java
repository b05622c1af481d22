package social.howdah.account;

import java.util.Set;
import java.util.UUID;
import social.howdah.mastodon.Instance;

/**
 * A Mastodon account that a person has linked.
 *
 * @param id ours
 * @param person name of the {@link social.howdah.identity.Person}
 * @param accountId the instance's id of the account
 * @param handle {@code user@host}
 * @param alias what routes call it; unique in the installation
 * @param scopes granted
 * @param shared it is the organisation's: others may be granted to post as it
 */
public record LinkedAccount(
    UUID id,
    String person,
    Instance instance,
    String accountId,
    String handle,
    String alias,
    Set<String> scopes,
    boolean shared) {}
