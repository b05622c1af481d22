package social.howdah.mastodon;

/** There was no connection: nothing was sent. */
public final class UnreachableException extends MastodonException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
