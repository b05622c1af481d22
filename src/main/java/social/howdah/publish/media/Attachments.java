package social.howdah.publish.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.UnprocessableException;
import social.howdah.mastodon.entity.MediaAttachment;
import social.howdah.mastodon.statuses.Media;
import social.howdah.mastodon.statuses.MediaUpload;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.publish.posting.Attempt;

/** The door to attachments. Blocks; not within a transaction. */
@Singleton
public class Attachments {
  /** An instance that takes longer has lost it. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final MediaFiles files;
  private final UploadStore store;
  private final Media media;
  private final Clock clock;

  @Inject
  Attachments(MediaFiles files, UploadStore store, Media media, Clock clock) {
    this.files = files;
    this.store = store;
    this.media = media;
    this.clock = clock;
  }

  /**
   * Sends what was not sent before, and looks whether all is processed.
   *
   * @return the instance's ids, in the same order
   * @throws RetryableDeliveryException if a file cannot be had now, or is still processed; what is
   *     sent is not sent again
   * @throws IllegalArgumentException if a file cannot be had at all
   * @throws social.howdah.mastodon.MastodonException as the instance refuses it
   */
  public List<String> ready(Attempt attempt, List<StatusDraft.Media> wanted)
      throws RetryableDeliveryException {
    List<String> ids = new ArrayList<>();
    for (int place = 0; place < wanted.size(); place++) {
      ids.add(ready(attempt, place, wanted.get(place)));
    }
    return ids;
  }

  private String ready(Attempt attempt, int place, StatusDraft.Media wanted)
      throws RetryableDeliveryException {
    UUID delivery = attempt.delivery().id();
    Optional<UploadStore.Sent> before = store.find(delivery, place);
    if (before.isPresent()) {
      try {
        MediaAttachment there = media.get(attempt.caller(), before.get().id());
        return processed(there, before.get());
      } catch (NotFoundException e) {
        // Unused files go after a day.
        store.forget(delivery, place);
      } catch (UnprocessableException e) {
        store.forget(delivery, place);
        throw e;
      }
    }
    MediaAttachment sent = send(attempt, wanted);
    return processed(sent, store.sent(delivery, place, sent.id()));
  }

  private MediaAttachment send(Attempt attempt, StatusDraft.Media wanted)
      throws RetryableDeliveryException {
    try (MediaFile file = files.open(wanted.location())) {
      return media.send(attempt.caller(), new MediaUpload(file.upload(), null, wanted.alt(), null));
    } catch (IOException e) {
      throw RetryableDeliveryException.refused("An attachment cannot be read: " + e.getMessage());
    }
  }

  private String processed(MediaAttachment file, UploadStore.Sent sent)
      throws RetryableDeliveryException {
    if (file.url() != null) {
      return file.id();
    }
    Duration waited = Duration.between(sent.at(), clock.instant());
    if (waited.compareTo(LONGEST) > 0) {
      throw new IllegalStateException(
          "The instance has not processed an attachment within %d minutes."
              .formatted(LONGEST.toMinutes()));
    }
    Duration wait = waited.compareTo(FIRST_WAIT) < 0 ? FIRST_WAIT : waited;
    throw RetryableDeliveryException.refusedUntil(
        "The instance still processes an attachment.",
        wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
