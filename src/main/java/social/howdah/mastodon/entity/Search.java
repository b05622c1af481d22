package social.howdah.mastodon.entity;

import java.util.List;

/**
 * What a search found.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Search/">Mastodon: Search</a>
 */
public record Search(
    List<Account> accounts,
    List<Status> statuses,
    List<Tag> hashtags,
    List<AccountCollection> collections) {}
