package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.UnreachableException;
import social.howdah.mastodon.entity.Visibility;
import social.howdah.mastodon.statuses.StatusLength;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.RetryableDeliveryException;

/** Posts a text that is too long for one status in parts. */
@Singleton
class Threads {
  private final PartStore store;
  private final InstanceLimits limits;
  private final Requests requests;
  private final Once once;
  private final Statuses statuses;

  @Inject
  Threads(PartStore store, InstanceLimits limits, Requests requests, Once once, Statuses statuses) {
    this.store = store;
    this.limits = limits;
    this.requests = requests;
    this.once = once;
    this.statuses = statuses;
  }

  /**
   * The parts of a delivery; none if its text fits into one status. Later attempts find the same,
   * even if the instance's limit has changed.
   */
  List<Part> parts(Attempt attempt, StatusDraft draft) {
    UUID delivery = attempt.delivery().id();
    List<Part> parts = store.of(delivery);
    if (!parts.isEmpty()) {
      return parts;
    }
    List<String> texts =
        limits
            .length(attempt.caller())
            .split(draft.text(), Requests.spoiler(draft), StatusLength.MOST_PARTS);
    if (texts.size() == 1) {
      return List.of();
    }
    store.split(delivery, attempt.account().id(), texts);
    return store.of(delivery);
  }

  /** Whether a part of the delivery is there already. */
  boolean hasBegun(UUID delivery) {
    return store.of(delivery).stream().anyMatch(part -> part.status() != null);
  }

  /** Posts the parts that are not there yet, in their order. */
  List<Posted> post(
      Attempt attempt,
      StatusDraft draft,
      List<Part> parts,
      @Nullable String replyTo,
      Preparation preparation)
      throws RetryableDeliveryException {
    List<Posted> posted = new ArrayList<>();
    for (Part part : parts) {
      Posted there = part.status();
      if (there == null) {
        if (posted.isEmpty()) {
          StatusRequestBuilder request = requests.first(attempt.caller(), draft);
          request.status(part.text()).inReplyToId(replyTo);
          there = post(attempt, draft, part, request, preparation);
        } else {
          StatusRequestBuilder request = requests.of(attempt.caller(), draft);
          request.status(part.text()).inReplyToId(posted.get(posted.size() - 1).id());
          request.visibility(following(attempt, draft, posted.get(0)));
          there = post(attempt, draft, part, request, complete -> complete);
        }
      }
      posted.add(there);
    }
    return posted;
  }

  private Posted post(
      Attempt attempt,
      StatusDraft draft,
      Part part,
      StatusRequestBuilder request,
      Preparation preparation)
      throws RetryableDeliveryException {
    UUID delivery = attempt.delivery().id();
    boolean first = part.began() == null;
    if (first) {
      store.begin(delivery, part.number());
    }
    try {
      Posted posted = Posted.of(once.post(attempt, Wanted.of(part, draft), request, preparation));
      store.posted(delivery, part.number(), posted);
      return posted;
    } catch (UnreachableException | AnswerException | RetryableDeliveryException e) {
      if (first && !(e instanceof ServerErrorException)) {
        store.refused(delivery, part.number());
      }
      throw e;
    }
  }

  /**
   * As Mastodon's people do it: the first part is public, and those after it do not fill the
   * timelines of everybody.
   */
  private @Nullable Visibility following(Attempt attempt, StatusDraft draft, Posted first) {
    Visibility visibility = Requests.visibility(draft);
    if (visibility == null) {
      visibility = statuses.get(attempt.caller(), first.id()).visibility().known().orElse(null);
    }
    return visibility == Visibility.PUBLIC ? Visibility.UNLISTED : visibility;
  }
}
