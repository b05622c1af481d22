package social.howdah.webhook.feed;

import java.time.Duration;
import java.util.Optional;

/** A look that found nothing to read. The message ends a sentence, and holds no URL. */
final class LookFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  LookFailedException(String message, Optional<Duration> retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** How long the server wants to be left alone. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
