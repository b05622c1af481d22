package social.howdah.publish.thing;

import java.util.UUID;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Thing.OnUpdate;
import social.howdah.outbox.CancelledDeliveryException;
import social.howdah.publish.posting.Attempt;
import social.howdah.publish.posting.Preparation;

/** A step in hand. */
record Work(
    Attempt attempt, StatusDraft draft, Step step, ChainStore.Key key, Preparation preparation) {

  UUID delivery() {
    return attempt.delivery().id();
  }

  /** The hash of what it says. */
  String said() {
    return Hash.of(draft.spoiler() + "\n" + draft.text());
  }

  /** What it has done by now, at this attempt or before. */
  Outcome outcome(Chain chain) throws CancelledDeliveryException {
    if (chain.postedBy().equals(delivery())) {
      return new Outcome(Outcome.Kind.POSTED, chain.last());
    }
    if (chain.editedBy().equals(delivery())) {
      return new Outcome(Outcome.Kind.EDITED, chain.first());
    }
    throw new CancelledDeliveryException(
        step.onUpdate() == OnUpdate.NONE
            ? "A status of the same thing is there, and the route tells of no later step."
            : "The status says so already.");
  }
}
