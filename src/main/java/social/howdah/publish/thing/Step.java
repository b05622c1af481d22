package social.howdah.publish.thing;

import social.howdah.message.Phase;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Thing.OnUpdate;

/** What a draft asks for as a step of its thing. */
record Step(OnUpdate onUpdate, Phase phase) {

  static Step of(StatusDraft.Thing thing) {
    return new Step(thing.onUpdate(), thing.phase() == null ? Phase.UPDATED : thing.phase());
  }

  /** Whether the thing goes on after it. */
  boolean leavesOpen() {
    return phase != Phase.RESOLVED;
  }

  boolean replies() {
    return onUpdate == OnUpdate.REPLY || onUpdate == OnUpdate.BOTH;
  }

  /** Whether it changes the first status: what is over must not look as if it went on. */
  boolean edits() {
    return onUpdate == OnUpdate.EDIT
        || onUpdate == OnUpdate.BOTH
        || (onUpdate == OnUpdate.REPLY && phase == Phase.RESOLVED);
  }
}
