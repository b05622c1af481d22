package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A role that the account shows to others.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Account/#AccountRole">Mastodon:
 *     AccountRole</a>
 */
public record AccountRole(String id, @Nullable String name, @Nullable String color) {}
