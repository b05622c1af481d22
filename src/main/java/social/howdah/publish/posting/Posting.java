package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.statuses.StatusLength;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.RetryableDeliveryException;

/** The door to posting. Blocks; not within a transaction. */
@Singleton
public class Posting {
  private final InstanceLimits limits;
  private final Once once;
  private final Threads threads;

  @Inject
  Posting(InstanceLimits limits, Once once, Threads threads) {
    this.limits = limits;
    this.once = once;
    this.threads = threads;
  }

  /**
   * Posts a draft's text, as one status or as a thread: what of it is there already is not posted
   * again.
   *
   * @param replyTo id of the status that the first answers
   * @param preparation of the first; not called when that is there already
   * @return one, or the parts in their order
   * @throws social.howdah.mastodon.MastodonException as the instance refuses it
   * @throws RetryableDeliveryException when it cannot be told whether it was posted
   */
  public List<Posted> post(
      Attempt attempt, StatusDraft draft, @Nullable String replyTo, Preparation preparation)
      throws RetryableDeliveryException {
    List<Part> parts =
        draft.overlong() == StatusDraft.Overlong.THREAD ? threads.parts(attempt, draft) : List.of();
    if (!parts.isEmpty()) {
      return threads.post(attempt, draft, parts, replyTo, preparation);
    }
    StatusLength length = limits.length(attempt.caller());
    String text = length.fit(draft.text(), Requests.spoiler(draft));
    StatusRequestBuilder request = Requests.of(draft).status(text).inReplyToId(replyTo);
    Status status =
        once.post(
            attempt,
            Wanted.of(attempt.delivery(), text, Requests.spoiler(draft)),
            request,
            preparation);
    return List.of(Posted.of(status));
  }

  /** Whether an attempt has posted a part of the delivery, so that nobody else may post it. */
  public boolean hasBegun(Attempt attempt) {
    return threads.hasBegun(attempt.delivery().id());
  }
}
