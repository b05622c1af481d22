package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * Whether there is a report of that year.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/annual_reports/#get-state">Mastodon:
 *     AnnualReportState</a>
 */
public record AnnualReportState(@Nullable Open<AnnualReportStatus> state) {}
