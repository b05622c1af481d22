package social.howdah.mastodon;

/**
 * The request was sent, and no answer came back, or none that can be read: whether it had its
 * effect is unknown.
 */
public final class NoAnswerException extends MastodonException {
  private static final long serialVersionUID = 1L;

  NoAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}
