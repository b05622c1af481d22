package social.howdah.mastodon.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Form;
import java.util.Set;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.WebPushSubscription;

/**
 * The Web Push subscription of a token: there is one at most. Scope {@code push}.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/push/">Mastodon: push</a>
 */
@Singleton
public class PushSubscriptions {
  private final MastodonClient client;

  @Inject
  public PushSubscriptions(MastodonClient client) {
    this.client = client;
  }

  /**
   * Subscribes, in place of an earlier subscription. The standard encoding is asked for; what the
   * answer says of it decides.
   */
  public WebPushSubscription create(Caller.UserToken caller, PushSubscriptionRequest request) {
    Form form =
        alerts(request.alerts())
            .param("subscription[endpoint]", request.endpoint().toString())
            .param("subscription[keys][p256dh]", request.p256dh())
            .param("subscription[keys][auth]", request.auth())
            .param("subscription[standard]", "true")
            .param("data[policy]", "all");
    return client.call(
        caller, PushApi.class, (api, authorization) -> api.create(authorization, form));
  }

  /**
   * The subscription.
   *
   * @throws social.howdah.mastodon.NotFoundException when there is none
   */
  public WebPushSubscription get(Caller.UserToken caller) {
    return client.call(caller, PushApi.class, (api, authorization) -> api.get(authorization));
  }

  /** Changes what is pushed: all types not named are switched off. */
  public WebPushSubscription update(Caller.UserToken caller, Set<String> alerts) {
    Form form = alerts(alerts).param("data[policy]", "all");
    return client.call(
        caller, PushApi.class, (api, authorization) -> api.update(authorization, form));
  }

  /** Ends the subscription; it is no error if there is none. */
  public void delete(Caller.UserToken caller) {
    client.call(caller, PushApi.class, (api, authorization) -> api.delete(authorization));
  }

  private static Form alerts(Set<String> types) {
    Form form = new Form();
    types.stream().sorted().forEach(type -> form.param("data[alerts][" + type + "]", "true"));
    return form;
  }
}
