package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * The answer of an account to a warning.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Appeal/">Mastodon: Appeal</a>
 */
public record Appeal(@Nullable String text, @Nullable Open<AppealState> state) {}
