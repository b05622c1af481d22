package social.howdah.mastodon.statuses;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.ForbiddenException;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.MediaPendingException;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.MediaAttachment;

/**
 * Files to attach to statuses.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/media/">Mastodon: media</a>
 */
@Singleton
public class Media extends Area<MediaApi> {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  @Inject
  public Media(MastodonClient client) {
    super(client, MediaApi.class);
  }

  /**
   * Makes a file ready to be attached: checks it against what the instance takes, sends it, and
   * waits on the caller's thread until it is processed. Scope {@code write:media}.
   *
   * @param longest how long to wait for the instance: videos can take minutes
   * @throws social.howdah.mastodon.UnfitMediaException if the instance would not take it
   * @throws social.howdah.mastodon.UnprocessableException if the instance cannot process it
   * @throws MediaPendingException if it is not processed in time
   */
  public MediaAttachment prepare(Caller.UserToken caller, MediaUpload request, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    MediaAttachment sent = send(caller, request);
    Duration pause = FIRST_PAUSE;
    while (sent.url() == null) {
      if (System.nanoTime() + pause.toNanos() > end) {
        throw new MediaPendingException(caller.instance(), sent.id());
      }
      pause(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
      sent = get(caller, sent.id());
    }
    return sent;
  }

  /**
   * Sends a file, after a check against what the instance takes. It may be processed for a while:
   * its URL is null until then, and {@link #get} tells. Scope {@code write:media}.
   *
   * @throws social.howdah.mastodon.UnfitMediaException if the instance would not take it
   */
  public MediaAttachment send(Caller.UserToken caller, MediaUpload request) {
    limits(caller).ifPresent(info -> MediaLimits.check(caller.instance(), info, request));
    return upload(caller, request);
  }

  /** Where the instance says nothing it must decide itself. */
  private Optional<InstanceInfo> limits(Caller caller) {
    try {
      return Optional.of(description(caller));
    } catch (UnauthorizedException | ForbiddenException | NotFoundException e) {
      return Optional.empty();
    }
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
