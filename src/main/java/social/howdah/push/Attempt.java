package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import social.howdah.account.AccessTokens;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.UnreachableException;
import social.howdah.outbox.RetryableDeliveryException;

/** A call as an account that may be repeated without harm: what can pass is tried again. */
@Singleton
public class Attempt {
  /** Linking the account again wakes the lane before. */
  private static final Duration UNTIL_ALLOWED = Duration.ofHours(12);

  private final AccessTokens tokens;
  private final Clock clock;

  @Inject
  public Attempt(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Has the lane wait for an account that does not allow it. */
  public static void check(Caller.UserToken caller) throws RetryableDeliveryException {
    if (!PushNeeds.NEED.isCoveredBy(caller.scopes())) {
      throw RetryableDeliveryException.refusedUntil(
          PushNeeds.NEED.lackedBy(caller.scopes()), UNTIL_ALLOWED);
    }
  }

  /**
   * Makes the call.
   *
   * @throws RetryableDeliveryException when it may succeed later
   * @throws social.howdah.mastodon.MastodonException when the instance has refused it for good
   */
  public <T> T as(UUID account, Caller.UserToken caller, Supplier<T> call)
      throws RetryableDeliveryException {
    try {
      return call.get();
    } catch (RateLimitedException e) {
      Duration wait = Duration.between(clock.instant(), e.reset());
      throw RetryableDeliveryException.refusedUntil(String.valueOf(e.getMessage()), wait);
    } catch (UnauthorizedException e) {
      throw unauthorized(account, caller, e);
    } catch (UnreachableException | NoAnswerException | ServerErrorException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    }
  }

  private RetryableDeliveryException unauthorized(
      UUID account, Caller.UserToken caller, UnauthorizedException refusal) {
    String told = String.valueOf(refusal.getMessage());
    return switch (tokens.refused(account, caller, refusal)) {
      case DEAD -> RetryableDeliveryException.held(told);
      case REPLACED -> RetryableDeliveryException.refusedUntil(told, Duration.ofSeconds(1));
      case DOUBTFUL -> RetryableDeliveryException.refused(told);
    };
  }
}
