package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Standing;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** Writes down what became of an act, and has it told; each is one transaction. */
@Singleton
class Outcomes {
  private static final String NOT_DONE = "That was not done. ";

  private final ActStore store;
  private final CaseStore cases;
  private final Deeds deeds;
  private final Telling telling;
  private final AuditTrail audit;
  private final Database database;

  @Inject
  Outcomes(
      ActStore store,
      CaseStore cases,
      Deeds deeds,
      Telling telling,
      AuditTrail audit,
      Database database) {
    this.store = store;
    this.cases = cases;
    this.deeds = deeds;
    this.telling = telling;
    this.audit = audit;
    this.database = database;
  }

  /**
   * It was done.
   *
   * @param target the instance's id of what is to be taken back, should the person want that
   */
  void done(Act act, Order order, String target) {
    boolean secret = Deeds.isSecret(act);
    settle(
        act,
        Act.State.DONE,
        target,
        () -> {
          record(act, act.action());
          if (secret) {
            telling.alone(act, order, "Done: @%s %s.".formatted(act.handle(), did(act)));
          } else {
            telling.below(act);
          }
        });
  }

  /**
   * It was done by a moderator.
   *
   * @param standing how the case stands now
   */
  void done(Act act, Order order, String target, Standing standing) {
    settle(
        act,
        Act.State.DONE,
        target,
        () -> {
          record(act, act.action());
          cases.save(standing);
          telling.below(act);
        });
  }

  /** It was taken back by a moderator. */
  void undone(Act act, Order order, Standing standing) {
    settle(
        act,
        Act.State.UNDONE,
        null,
        () -> {
          cases.save(standing);
          takenBack(act, order);
        });
  }

  /**
   * It was not done, or not taken back: another moderator came first.
   *
   * @param why a sentence for the person
   */
  void overtaken(Act act, Order order, String why, Standing standing) {
    boolean undoing = act.state() == Act.State.UNDOING;
    settle(
        act,
        undoing ? Act.State.UNDONE : Act.State.FAILED,
        null,
        () -> {
          cases.save(standing);
          telling.below(act);
          telling.alone(act, order, NOT_DONE + why);
        });
  }

  /**
   * A status was posted, or planned; a command has no message that could tell.
   *
   * @param status its id; null where it cannot be taken back
   */
  void posted(Act act, Order order, @Nullable String status, String words) {
    settle(
        act,
        Act.State.DONE,
        status,
        () -> {
          telling.below(act);
          telling.alone(act, order, words);
        });
  }

  /** It was taken back. */
  void undone(Act act, Order order) {
    settle(act, Act.State.UNDONE, null, () -> takenBack(act, order));
  }

  private void takenBack(Act act, Order order) {
    record(act, "undo " + act.action());
    telling.below(act);
    telling.alone(act, order, "Taken back.");
  }

  /**
   * It was not done, or not taken back.
   *
   * @param why a sentence for the person
   */
  void failed(Act act, Order order, String why) {
    Act.State then = act.state() == Act.State.UNDOING ? Act.State.DONE : Act.State.FAILED;
    settle(act, then, null, () -> telling.alone(act, order, NOT_DONE + why));
  }

  private void settle(Act act, Act.State then, @Nullable String target, Runnable telling) {
    database.transaction(
        () -> {
          boolean moved = store.move(act.id(), act.state(), then, target);
          if (moved) {
            telling.run();
          }
          return moved;
        });
  }

  private void record(Act act, String what) {
    audit.record(act.person(), AuditAction.ACTED, "account " + act.handle(), what);
  }

  private String did(Act act) {
    return deeds.of(act).did();
  }
}
