package social.howdah.mastodon.entity;

/** What a report is about. */
public enum ReportCategory implements Word {
  SPAM,
  LEGAL,
  VIOLATION,
  OTHER
}
