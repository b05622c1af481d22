package social.howdah.publish.thing;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.message.Phase;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Thing.OnUpdate;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.CancelledDeliveryException;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.Housekeeping;
import social.howdah.publish.posting.Attempt;
import social.howdah.publish.posting.Edits;
import social.howdah.publish.posting.Posted;
import social.howdah.publish.posting.Posting;
import social.howdah.publish.posting.Preparation;

/**
 * The door to things. Blocks; not within a transaction. Each step leaves its mark before the next
 * begins, so that after a crash what is done is not done again.
 */
@Singleton
public class Things {
  private final ThingConfig config;
  private final ChainStore store;
  private final Posting posting;
  private final Edits edits;
  private final Statuses statuses;
  private final Clock clock;

  @Inject
  Things(
      ThingConfig config,
      ChainStore store,
      Posting posting,
      Edits edits,
      Statuses statuses,
      Clock clock) {
    this.config = config;
    this.store = store;
    this.posting = posting;
    this.edits = edits;
    this.statuses = statuses;
    this.clock = clock;
  }

  /**
   * Does what a step of a thing asks for.
   *
   * @param draft with a thing
   * @param preparation of the first status that is posted, if any is
   * @return what was done
   * @throws CancelledDeliveryException when there is nothing to do
   * @throws social.howdah.mastodon.MastodonException as the instance refuses it
   * @throws RetryableDeliveryException when it cannot be told whether it was posted
   */
  public Outcome step(Attempt attempt, StatusDraft draft, Preparation preparation)
      throws CancelledDeliveryException, RetryableDeliveryException {
    StatusDraft.Thing thing = Objects.requireNonNull(draft.thing());
    Step step = Step.of(thing);
    ChainStore.Key key = new ChainStore.Key(attempt.account().id(), Hash.of(thing.key()));
    Optional<Chain> chain = store.find(key);
    if (step.phase() == Phase.DELETED) {
      return delete(attempt, key, chain);
    }
    Work work = new Work(attempt, fit(draft, step), step, key, preparation);
    if (chain.isEmpty() || beginsAnew(work, chain.get())) {
      return work.outcome(begin(work));
    }
    return goOn(work, chain.get());
  }

  /** What is edited must be one status. */
  private static StatusDraft fit(StatusDraft draft, Step step) {
    return step.onUpdate() == OnUpdate.EDIT || step.onUpdate() == OnUpdate.BOTH
        ? StatusDraftBuilder.builder(draft).overlong(StatusDraft.Overlong.CUT).build()
        : draft;
  }

  /** What is over and begins again is told of anew, unless an attempt of this step has done so. */
  private static boolean beginsAnew(Work work, Chain chain) {
    return work.step().phase() == Phase.OPENED
        && !chain.open()
        && !chain.postedBy().equals(work.delivery());
  }

  private Chain begin(Work work) throws RetryableDeliveryException {
    List<Posted> posted = posting.post(work.attempt(), work.draft(), null, work.preparation());
    return keep(work, Chain.of(work.step().leavesOpen(), work.said(), work.delivery(), posted));
  }

  private Outcome goOn(Work work, Chain before)
      throws CancelledDeliveryException, RetryableDeliveryException {
    Chain chain = work.step().replies() ? reply(work, before) : before;
    if (work.step().edits() && !chain.said().equals(work.said())) {
      chain = edit(work, chain);
    }
    if (chain.open() && !work.step().leavesOpen()) {
      chain = keep(work, chain.closed());
    }
    return work.outcome(chain);
  }

  /** Answers the last status; if somebody has deleted that, the first; if both, it begins anew. */
  private Chain reply(Work work, Chain chain) throws RetryableDeliveryException {
    if (chain.postedBy().equals(work.delivery())) {
      return chain;
    }
    for (Posted to : List.of(chain.last(), chain.first())) {
      try {
        List<Posted> posted =
            posting.post(work.attempt(), work.draft(), to.id(), work.preparation());
        return keep(work, chain.answered(work.delivery(), posted));
      } catch (NotFoundException e) {
        // The next, then.
      }
    }
    return begin(work);
  }

  /** If it cannot be done, a step that would only edit is told of in another way. */
  private Chain edit(Work work, Chain chain) throws RetryableDeliveryException {
    Edits.Result result = edits.edit(work.attempt().caller(), chain.first().id(), work.draft());
    boolean otherwise = work.step().onUpdate() == OnUpdate.EDIT;
    if (result == Edits.Result.GONE && otherwise) {
      return begin(work);
    }
    Chain told = result == Edits.Result.IMPOSSIBLE && otherwise ? reply(work, chain) : chain;
    return keep(work, told.edited(work.delivery(), work.said()));
  }

  private Outcome delete(Attempt attempt, ChainStore.Key key, Optional<Chain> chain)
      throws CancelledDeliveryException {
    Chain left =
        chain.orElseThrow(
            () -> new CancelledDeliveryException("Nothing is there of it that could be deleted."));
    Posted first = left.first();
    while (!left.statuses().isEmpty()) {
      Posted last = left.last();
      try {
        statuses.delete(attempt.caller(), last.id(), null);
      } catch (NotFoundException e) {
        // Somebody was faster.
      }
      left = left.without(last);
      if (left.statuses().isEmpty()) {
        store.remove(key);
      } else {
        store.put(key, left);
      }
    }
    return new Outcome(Outcome.Kind.DELETED, first);
  }

  private Chain keep(Work work, Chain chain) {
    store.put(work.key(), chain);
    return chain;
  }

  void clean(@Observes Housekeeping event) {
    store.clean(clock.instant().minus(config.retention()));
  }
}
