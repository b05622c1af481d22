package social.howdah.mastodon.entity;

import java.util.List;

/**
 * Annual reports, with the accounts and statuses they name.
 *
 * @see <a
 *     href="https://docs.joinmastodon.org/entities/AnnualReport/#WrappedAnnualReports">Mastodon:
 *     WrappedAnnualReports</a>
 */
public record WrappedAnnualReports(
    List<AnnualReport> annualReports, List<Account> accounts, List<Status> statuses) {}
