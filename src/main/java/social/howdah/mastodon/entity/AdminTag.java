package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A hashtag as moderators see it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Tag/#admin">Mastodon: Admin::Tag</a>
 */
public record AdminTag(
    @JsonUnwrapped Tag tag, boolean trendable, boolean usable, boolean requiresReview) {}
