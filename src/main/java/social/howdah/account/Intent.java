package social.howdah.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Instance;

/**
 * What is to be linked, once a {@link LinkWish} was found to be lawful.
 *
 * @param alias null if the account shall have its own name
 * @param agreed whether the person has said so on our own page: nothing of the organisation's is
 *     got without
 * @param account ours, if it is linked already and no other will do
 */
record Intent(
    String person,
    Instance instance,
    @Nullable String alias,
    Set<String> features,
    boolean shared,
    boolean agreed,
    @Nullable UUID account,
    @Nullable UUID invitation) {}
