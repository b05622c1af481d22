package social.howdah.mastodon.entity;

/**
 * A list of accounts, with a timeline of its own.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/List/">Mastodon: List</a>
 */
public record AccountList(
    String id, String title, Open<RepliesPolicy> repliesPolicy, boolean exclusive) {}
