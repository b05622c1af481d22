package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A link that many share.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/PreviewCard/#trends-link">Mastodon:
 *     Trends::Link</a>
 */
public record TrendsLink(@JsonUnwrapped PreviewCard card, List<History> history) {}
