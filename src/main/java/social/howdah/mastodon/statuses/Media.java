package social.howdah.mastodon.statuses;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.MediaAttachment;

/**
 * Files to attach to statuses.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/media/">Mastodon: media</a>
 */
@Singleton
public class Media extends Area<MediaApi> {

  @Inject
  public Media(MastodonClient client) {
    super(client, MediaApi.class);
  }

  /**
   * Sends a file. It may be processed for a while: its URL is null until then. Scope {@code
   * write:media}.
   */
  public MediaAttachment upload(Caller.UserToken caller, MediaUpload request) {
    return as(caller).upload(request);
  }

  /**
   * A file that is not yet attached; its URL is null while it is processed. Scope {@code
   * write:media}.
   */
  public MediaAttachment get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /** Deletes a file that is not attached. Scope {@code write:media}. Since Mastodon 4.4. */
  public void delete(Caller.UserToken caller, String id) {
    as(caller).delete(id);
  }

  /** Changes what is said of a file that is not yet attached. Scope {@code write:media}. */
  public MediaAttachment update(Caller.UserToken caller, String id, MediaUpdate update) {
    return as(caller).update(id, update);
  }

  /**
   * Sends a file and waits until it is processed. Scope {@code write:media}.
   *
   * @deprecated since Mastodon 3.1.3; use {@link #upload}
   */
  @Deprecated
  public MediaAttachment uploadV1(Caller.UserToken caller, MediaUpload request) {
    return as(caller).uploadV1(request);
  }
}
