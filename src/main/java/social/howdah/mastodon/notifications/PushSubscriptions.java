package social.howdah.mastodon.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.WebPushSubscription;

/**
 * The Web Push subscription of a token: there is one at most.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/push/">Mastodon: push</a>
 */
@Singleton
public class PushSubscriptions extends Area<PushSubscriptionsApi> {

  @Inject
  public PushSubscriptions(MastodonClient client) {
    super(client, PushSubscriptionsApi.class);
  }

  /** Subscribes, in place of an earlier subscription of the same token. Scope {@code push}. */
  public WebPushSubscription create(Caller.UserToken caller, PushSubscriptionRequest request) {
    return as(caller).create(request);
  }

  /** The subscription of the token. Scope {@code push}. */
  public WebPushSubscription get(Caller.UserToken caller) {
    return as(caller).get();
  }

  /** Changes what is pushed: all types not named are switched off. Scope {@code push}. */
  public WebPushSubscription update(Caller.UserToken caller, PushSubscriptionUpdate update) {
    return as(caller).update(update);
  }

  /** Ends the subscription; it is no error if there is none. Scope {@code push}. */
  public void delete(Caller.UserToken caller) {
    as(caller).delete();
  }
}
