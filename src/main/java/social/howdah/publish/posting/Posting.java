package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.RetryableDeliveryException;

/** The door to posting. Blocks; not within a transaction. */
@Singleton
public class Posting {
  private final InstanceLimits limits;
  private final Requests requests;
  private final Schedules schedules;
  private final Once once;
  private final Threads threads;

  @Inject
  Posting(
      InstanceLimits limits, Requests requests, Schedules schedules, Once once, Threads threads) {
    this.limits = limits;
    this.requests = requests;
    this.schedules = schedules;
    this.once = once;
    this.threads = threads;
  }

  /**
   * Posts a draft's text, as one status or as a thread, or has the instance post it later: what of
   * it is there already is not posted again.
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
    boolean later = schedules.isLater(draft);
    List<Part> parts =
        draft.overlong() == StatusDraft.Overlong.THREAD && !later
            ? threads.parts(attempt, draft)
            : List.of();
    if (!parts.isEmpty()) {
      return threads.post(attempt, draft, parts, replyTo, preparation);
    }
    String spoiler = Requests.spoiler(draft);
    String text = limits.length(attempt.caller()).fit(draft.text(), spoiler);
    Wanted wanted = Wanted.of(attempt.delivery(), text, spoiler);
    StatusRequestBuilder request =
        requests.first(attempt.caller(), draft).status(text).inReplyToId(replyTo);
    if (later) {
      return List.of(schedules.post(attempt, draft, wanted, request, preparation));
    }
    Optional<Posted> scheduled = schedules.find(attempt, draft, wanted);
    return List.of(
        scheduled.isPresent()
            ? scheduled.get()
            : Posted.of(once.post(attempt, wanted, request, preparation)));
  }

  /** Whether an attempt has posted a part of the delivery, so that nobody else may post it. */
  public boolean hasBegun(Attempt attempt) {
    return threads.hasBegun(attempt.delivery().id());
  }
}
