package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection with all its accounts.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/CollectionWithAccounts/">Mastodon:
 *     CollectionWithAccounts</a>
 */
public record CollectionWithAccounts(
    List<Account> accounts, @Nullable AccountCollection collection) {}
