package social.howdah.mastodon;

import java.time.Instant;

/** 429: come again later. */
public final class RateLimitedException extends AnswerException {
  private static final long serialVersionUID = 1L;

  private final Instant reset;

  RateLimitedException(String message, int status, String error, Instant reset) {
    super(message, status, error);
    this.reset = reset;
  }

  /** When the limit is reset, by our own clock; a guess if the instance does not say. */
  public Instant reset() {
    return reset;
  }
}
