package social.howdah.mastodon;

import java.time.Instant;

/** 429: come again later. Nothing was done; what was known to be refused was not even sent. */
public final class RateLimitedException extends AnswerException {
  private static final long serialVersionUID = 1L;

  private final Instant reset;

  RateLimitedException(Answer answer, Instant reset) {
    super(answer);
    this.reset = reset;
  }

  /** When the limit is reset, by our own clock; a guess if the instance does not say. */
  public Instant reset() {
    return reset;
  }
}
