package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.ForbiddenException;
import social.howdah.mastodon.NotFoundException;
import social.howdah.message.Case;
import social.howdah.message.Standing;

/**
 * Does what moderators do. It looks first, since others decide at the same time and elsewhere: what
 * is decided is left as it is, the person is told, and the messages are brought up to date.
 */
@Singleton
class Moderation {
  private final CaseLook look;
  private final Outcomes outcomes;

  @Inject
  Moderation(CaseLook look, Outcomes outcomes) {
    this.look = look;
    this.outcomes = outcomes;
  }

  /**
   * An act in hand.
   *
   * @param id of what it is done to
   * @param isRepeated an earlier attempt may have done it
   */
  record Work(
      Act act,
      Order order,
      Deed deed,
      Subject subject,
      Case about,
      String id,
      boolean isRepeated) {}

  void act(Caller.UserToken caller, Work work) throws NotDoneException {
    Act act = work.act();
    try {
      Standing before = look.at(caller, work.about());
      String hindrance = CaseFooter.hindrance(act, before);
      if (hindrance == null) {
        doIt(caller, work, work.deed().doing());
        outcomes.done(act, work.order(), work.id(), look.at(caller, work.about()));
      } else if (work.isRepeated() && CaseFooter.isDoneBy(act, before)) {
        outcomes.done(act, work.order(), work.id(), before);
      } else {
        outcomes.overtaken(act, work.order(), hindrance, before);
      }
    } catch (ForbiddenException e) {
      throw forbidden(act);
    }
  }

  void undo(Caller.UserToken caller, Work work) throws NotDoneException {
    Act act = work.act();
    try {
      Standing before = look.at(caller, work.about());
      if (new CaseFooter(before).contradicts(act)) {
        String why = "It does not stand as you left it any longer.";
        outcomes.overtaken(act, work.order(), why, before);
        return;
      }
      doIt(caller, work, work.deed().undoing());
      outcomes.undone(act, work.order(), look.at(caller, work.about()));
    } catch (ForbiddenException e) {
      throw forbidden(act);
    }
  }

  private static void doIt(Caller.UserToken caller, Work work, Deed.@Nullable Work call)
      throws NotDoneException {
    if (call == null) {
      throw new NotDoneException("It cannot be taken back.");
    }
    try {
      call.as(caller, work.id(), work.subject());
    } catch (NotFoundException e) {
      throw new NotDoneException("It is not there any longer.");
    }
  }

  private static NotDoneException forbidden(Act act) {
    return new NotDoneException(
        "The instance does not let @%s do that: its role there may not.".formatted(act.handle()));
  }
}
