package social.howdah.mastodon.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.GenericType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.Notification;

/**
 * Notifications of the token's account. Scope {@code read:notifications}.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/notifications/">Mastodon: notifications</a>
 */
@Singleton
public class Notifications {
  private static final GenericType<List<Notification>> LIST = new GenericType<>() {};

  private final MastodonClient client;

  @Inject
  public Notifications(MastodonClient client) {
    this.client = client;
  }

  public Notification get(Caller.UserToken caller, String id) {
    return client.call(
        caller, NotificationsApi.class, (api, authorization) -> api.get(authorization, id));
  }

  /** One notification as the instance wrote it, with all that is not typed here. */
  public String raw(Caller.UserToken caller, String id) {
    return client.call(
        caller, NotificationsApi.class, (api, authorization) -> api.raw(authorization, id));
  }

  /**
   * Notifications, the newest first.
   *
   * @param sinceId only newer ones
   * @param limit 40 if null, at most 80
   */
  public Page<Notification> list(
      Caller.UserToken caller, @Nullable String sinceId, @Nullable Integer limit) {
    return client.page(
        caller,
        NotificationsApi.class,
        LIST,
        (api, authorization) -> api.list(authorization, sinceId, limit));
  }

  /** The page a cursor of {@link #list} leads to. */
  public Page<Notification> list(Caller.UserToken caller, Page.Cursor cursor) {
    return client.follow(caller, cursor, LIST);
  }
}
