package social.howdah.mastodon.entity;

/** What happened at the instance. */
public enum WebhookEventType implements Word {
  ACCOUNT_APPROVED("account.approved"),
  ACCOUNT_CREATED("account.created"),
  ACCOUNT_UPDATED("account.updated"),
  REPORT_CREATED("report.created"),
  REPORT_UPDATED("report.updated"),
  STATUS_CREATED("status.created"),
  STATUS_UPDATED("status.updated");

  private final String word;

  WebhookEventType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
