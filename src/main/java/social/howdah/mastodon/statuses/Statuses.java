package social.howdah.mastodon.statuses;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Context;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StatusSource;

/**
 * Statuses.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/">Mastodon: statuses</a>
 */
@Singleton
public class Statuses {
  private final MastodonClient client;

  @Inject
  public Statuses(MastodonClient client) {
    this.client = client;
  }

  /**
   * Posts a status. Scope {@code write:statuses}.
   *
   * @param idempotencyKey Mastodon answers the first status again to the same key, for an hour;
   *     other servers ignore it
   */
  public Status create(
      Caller.UserToken caller, StatusRequest request, @Nullable String idempotencyKey) {
    return client.call(
        caller,
        StatusesApi.class,
        (api, authorization) -> api.create(authorization, idempotencyKey, request));
  }

  /** One status. Scope {@code read:statuses} for what is not public. */
  public Status get(Caller caller, String id) {
    return client.call(
        caller, StatusesApi.class, (api, authorization) -> api.get(authorization, id));
  }

  /** Deletes a status of one's own; the answer has its source. Scope {@code write:statuses}. */
  public Status delete(Caller.UserToken caller, String id) {
    return client.call(
        caller, StatusesApi.class, (api, authorization) -> api.delete(authorization, id));
  }

  /** The thread around a status. Scope {@code read:statuses} for what is not public. */
  public Context context(Caller caller, String id) {
    return client.call(
        caller, StatusesApi.class, (api, authorization) -> api.context(authorization, id));
  }

  /** A status of one's own as it was typed. Scope {@code read:statuses}. */
  public StatusSource source(Caller.UserToken caller, String id) {
    return client.call(
        caller, StatusesApi.class, (api, authorization) -> api.source(authorization, id));
  }
}
