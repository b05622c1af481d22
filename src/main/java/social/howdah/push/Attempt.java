package social.howdah.push;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.UnreachableException;
import social.howdah.outbox.RetryableDeliveryException;

/** A call that may be repeated without harm: what can pass is tried again. */
final class Attempt {
  private Attempt() {}

  static <T> T at(Clock clock, Supplier<T> call) throws RetryableDeliveryException {
    try {
      return call.get();
    } catch (RateLimitedException e) {
      Duration wait = Duration.between(clock.instant(), e.reset());
      throw RetryableDeliveryException.refusedUntil(String.valueOf(e.getMessage()), wait);
    } catch (UnreachableException
        | NoAnswerException
        | ServerErrorException
        | UnauthorizedException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    }
  }
}
