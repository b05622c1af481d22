package social.howdah.message;

/** Where the thing an event tells of (an incident, a pull request, an alert) stands after it. */
public enum Phase {
  /** It has begun, or begun again. */
  OPENED,
  /** It goes on, changed. */
  UPDATED,
  /** It is over. */
  RESOLVED,
  /** It shall not have been: what was said of it is to go. */
  DELETED
}
