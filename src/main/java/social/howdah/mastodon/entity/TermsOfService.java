package social.howdah.mastodon.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of service of the instance, in one version.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/TermsOfService/">Mastodon:
 *     TermsOfService</a>
 */
public record TermsOfService(
    @Nullable LocalDate effectiveDate,
    boolean effective,
    @Nullable String content,
    @Nullable LocalDate succeededBy) {}
