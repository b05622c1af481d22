package social.howdah.mastodon.entity;

import java.util.List;

/**
 * An account that one might follow.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Suggestion/">Mastodon: Suggestion</a>
 */
public record Suggestion(
    Open<SuggestionSource> source, List<Open<SuggestionSource>> sources, Account account) {}
