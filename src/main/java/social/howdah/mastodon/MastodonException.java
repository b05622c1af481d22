package social.howdah.mastodon;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Messages name the instance and hold what it said of the error, never
 * a token or a body.
 */
public sealed class MastodonException extends RuntimeException
    permits AnswerException,
        MissingScopeException,
        UnfitMediaException,
        MediaPendingException,
        UnreachableException,
        NoAnswerException {
  private static final long serialVersionUID = 1L;

  MastodonException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
