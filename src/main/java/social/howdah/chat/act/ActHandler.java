package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.NotFoundException;
import social.howdah.message.Case;
import social.howdah.outbox.CancelledDeliveryException;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.json.Json;

/**
 * Does one act, or takes it back. What can pass is tried again for an hour; then, or when the
 * instance refuses, the person is told: nobody expects this morning's boost in the evening.
 */
@Singleton
@Handles(ActHandler.KIND)
class ActHandler implements DeliveryHandler {
  static final String KIND = "chat-act";
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final ActStore store;
  private final Deeds deeds;
  private final Targets targets;
  private final AsAccount asAccount;
  private final Outcomes outcomes;
  private final Moderation moderation;
  private final Replies replies;
  private final Telling telling;
  private final Clock clock;

  @Inject
  ActHandler(
      ActStore store,
      Deeds deeds,
      Targets targets,
      AsAccount asAccount,
      Outcomes outcomes,
      Moderation moderation,
      Replies replies,
      Telling telling,
      Clock clock) {
    this.store = store;
    this.deeds = deeds;
    this.targets = targets;
    this.asAccount = asAccount;
    this.outcomes = outcomes;
    this.moderation = moderation;
    this.replies = replies;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    Order order = Json.read(delivery.payload(), Order.class);
    Act act =
        store
            .find(order.act())
            .orElseThrow(
                () -> new CancelledDeliveryException("Nothing is known of it any longer."));
    try {
      switch (act.state()) {
        case WAITING -> act(act, order, delivery.attempt() > 1);
        case UNDOING -> undo(act, order);
        case DONE, UNDONE, FAILED -> {} // the node died after it had written that down
      }
    } catch (NotDoneException e) {
      outcomes.failed(act, order, String.valueOf(e.getMessage()));
    } catch (RetryableDeliveryException e) {
      if (delivery.firstAttempt().plus(PATIENCE).isAfter(clock.instant())) {
        throw e;
      }
      outcomes.failed(act, order, "It was tried for an hour. " + e.getMessage());
    }
    return Receipt.NONE;
  }

  private void act(Act act, Order order, boolean isRepeated)
      throws NotDoneException, RetryableDeliveryException {
    Subject subject = subject(act);
    asAccount.call(
        act.account(),
        (account, caller) -> {
          Deed deed = deeds.of(act);
          String id = target(account, caller, deed, subject);
          if (deed.on().isOfModerators()) {
            moderation.act(caller, work(act, order, subject, id, isRepeated));
          } else if (deed.doing() == null) {
            replies.post(act, order, account, subject, id);
          } else {
            deed.doing().as(caller, id, subject);
            outcomes.done(act, order, id);
          }
        });
  }

  private String target(LinkedAccount account, Caller.UserToken caller, Deed deed, Subject subject)
      throws NotDoneException {
    return targets
        .id(account, caller, deed, subject)
        .orElseThrow(() -> new NotDoneException("@%s cannot see it.".formatted(account.handle())));
  }

  private void undo(Act act, Order order) throws NotDoneException, RetryableDeliveryException {
    Deed.Work undoing = deeds.of(act).undoing();
    String target = act.target();
    if (undoing == null || target == null) {
      throw new NotDoneException("It cannot be taken back.");
    }
    if (deeds.of(act).on().isOfModerators()) {
      Moderation.Work work = work(act, order, subject(act), target, true);
      asAccount.call(act.account(), (account, caller) -> moderation.undo(caller, work));
      return;
    }
    asAccount.call(
        act.account(),
        (account, caller) -> {
          try {
            undoing.as(caller, target, Subject.NONE);
          } catch (NotFoundException e) {
            // Somebody has taken it back on the instance.
          }
          outcomes.undone(act, order);
        });
  }

  private Moderation.Work work(
      Act act, Order order, Subject subject, String id, boolean isRepeated) {
    Case about = subject.about().orElseThrow();
    return new Moderation.Work(act, order, deeds.of(act), subject, about, id, isRepeated);
  }

  private Subject subject(Act act) throws NotDoneException {
    return telling
        .message(act)
        .map(message -> new Subject(message.event()))
        .orElseThrow(() -> new NotDoneException("The message is too old to act on."));
  }
}
