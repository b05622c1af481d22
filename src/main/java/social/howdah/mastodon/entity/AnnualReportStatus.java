package social.howdah.mastodon.entity;

/** Whether there is a report. */
public enum AnnualReportStatus implements Word {
  AVAILABLE,
  GENERATING,
  ELIGIBLE,
  INELIGIBLE
}
