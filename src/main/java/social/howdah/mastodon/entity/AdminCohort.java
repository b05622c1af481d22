package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;

/**
 * Users who signed up in one period, and how many of them still come.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_Cohort/">Mastodon: Admin::Cohort</a>
 */
public record AdminCohort(
    Instant period, Open<Frequency> frequency, List<AdminCohort.CohortData> data) {
  /** How many of them came in one period. */
  public record CohortData(Instant date, double rate, long value) {}
}
