package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the account prefers when it posts and reads.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Preferences/">Mastodon: Preferences</a>
 */
public record Preferences(
    @JsonProperty("posting:default:visibility") Open<Visibility> defaultVisibility,
    @JsonProperty("posting:default:sensitive") boolean defaultSensitive,
    @JsonProperty("posting:default:language") @Nullable String defaultLanguage,
    @JsonProperty("reading:expand:media") Open<MediaExpansion> expandMedia,
    @JsonProperty("reading:expand:spoilers") boolean expandSpoilers,
    @JsonProperty("posting:default:quote_policy") @Nullable Open<QuotePolicy> defaultQuotePolicy) {}
