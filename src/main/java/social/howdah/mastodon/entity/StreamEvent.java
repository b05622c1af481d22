package social.howdah.mastodon.entity;

/** What a message of a stream tells. */
public enum StreamEvent implements Word {
  UPDATE("update"),
  DELETE("delete"),
  NOTIFICATION("notification"),
  FILTERS_CHANGED("filters_changed"),
  CONVERSATION("conversation"),
  ANNOUNCEMENT("announcement"),
  ANNOUNCEMENT_REACTION("announcement.reaction"),
  ANNOUNCEMENT_DELETE("announcement.delete"),
  STATUS_UPDATE("status.update"),
  NOTIFICATIONS_MERGED("notifications_merged");

  private final String word;

  StreamEvent(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
