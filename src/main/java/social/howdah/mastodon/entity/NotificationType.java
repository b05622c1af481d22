package social.howdah.mastodon.entity;

/** What a notification tells. */
public enum NotificationType implements Word {
  MENTION("mention"),
  STATUS("status"),
  REBLOG("reblog"),
  FOLLOW("follow"),
  FOLLOW_REQUEST("follow_request"),
  FAVOURITE("favourite"),
  POLL("poll"),
  UPDATE("update"),
  ADMIN_SIGN_UP("admin.sign_up"),
  ADMIN_REPORT("admin.report"),
  SEVERED_RELATIONSHIPS("severed_relationships"),
  MODERATION_WARNING("moderation_warning"),
  QUOTE("quote"),
  QUOTED_UPDATE("quoted_update"),
  ADDED_TO_COLLECTION("added_to_collection"),
  COLLECTION_UPDATE("collection_update");

  private final String word;

  NotificationType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
