package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.Verdict;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.push.subscription.Subscription;

/**
 * Asks an instance which key it signs pushes with now. Whoever knows an endpoint can send it a push
 * with a key of their own, so an instance is asked at most once a minute for a subscription, and
 * sixty times a minute over all by this node, whether it answers or not.
 */
@Singleton
class ServerKeys {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_A_MINUTE = 60;

  private final PushSubscriptions remote;
  private final AccessTokens tokens;
  private final Clock clock;

  /** When the last minute's questions were asked: no more than a minute has. */
  private final Map<UUID, Instant> asked = new HashMap<>();

  @Inject
  ServerKeys(PushSubscriptions remote, AccessTokens tokens, Clock clock) {
    this.remote = remote;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The key, or null where the subscription has none any more.
   *
   * @throws IllegalStateException when it may not be asked now: the push is to be sent again
   * @throws social.howdah.mastodon.MastodonException when the instance does not answer
   */
  @Nullable String ask(Subscription subscription) {
    if (!mayAsk(subscription.id())) {
      throw new IllegalStateException("The instance was asked for its key a moment ago.");
    }
    UUID account = subscription.account();
    try {
      Caller.UserToken caller = tokens.ofAccount(account);
      return key(account, caller);
    } catch (AccountNotLinkedException | NotFoundException e) {
      return null;
    }
  }

  private synchronized boolean mayAsk(UUID subscription) {
    Instant now = clock.instant();
    asked.values().removeIf(time -> !time.plus(MINUTE).isAfter(now));
    return asked.size() < MOST_A_MINUTE && asked.putIfAbsent(subscription, now) == null;
  }

  private @Nullable String key(UUID account, Caller.UserToken caller) {
    try {
      return remote.get(caller).serverKey();
    } catch (UnauthorizedException e) {
      if (tokens.refused(account, caller, e) == Verdict.DEAD) {
        return null;
      }
      throw e;
    }
  }
}
