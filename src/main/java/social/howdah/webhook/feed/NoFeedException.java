package social.howdah.webhook.feed;

/** What was read is no feed. The message goes on where "the body" ends, and repeats none of it. */
final class NoFeedException extends Exception {
  private static final long serialVersionUID = 1L;

  NoFeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
