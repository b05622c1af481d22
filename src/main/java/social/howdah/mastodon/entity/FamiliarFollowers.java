package social.howdah.mastodon.entity;

import java.util.List;

/**
 * Who of those one follows follows an account.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/FamiliarFollowers/">Mastodon:
 *     FamiliarFollowers</a>
 */
public record FamiliarFollowers(String id, List<Account> accounts) {}
