package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/**
 * Posts what people write in chat, by the way all statuses go: exactly once as far as the instance
 * lets us tell. Behind it in the account's lane stands what tells the person.
 */
@Singleton
class Replies {
  static final String STATUS = "status";

  /** More than an act ever causes. */
  static final int MOST = 50;

  private final Outbox outbox;
  private final Database database;

  @Inject
  Replies(Outbox outbox, Database database) {
    this.outbox = outbox;
    this.database = database;
  }

  /** A reply to the status of that id, seen by no more people than that, behind its warning. */
  void post(Act act, Order order, LinkedAccount account, Subject subject, String id) {
    String spoiler = Subject.text(subject.status(), "spoiler_text");
    send(
        act,
        order,
        StatusDraftBuilder.builder()
            .account(account.alias())
            .text(String.valueOf(order.text()))
            .visibility(visibility(Subject.text(subject.status(), "visibility")))
            .spoiler(spoiler.isBlank() ? null : spoiler)
            .overlong(StatusDraft.Overlong.THREAD)
            .replyTo(id)
            .build());
  }

  /** A public status is answered as the account posts otherwise. */
  private static @Nullable String visibility(String answered) {
    return List.of("unlisted", "private", "direct").contains(answered) ? answered : null;
  }

  /** Stores a status and what tells of it, unless they are there: a crash may have come between. */
  void send(Act act, Order order, StatusDraft draft) {
    database.transaction(
        () -> {
          if (outbox.ofEvent(act.id(), MOST).stream().noneMatch(one -> one.kind().equals(STATUS))) {
            outbox.enqueue(
                List.of(
                    delivery(act, STATUS, draft.account(), Json.write(draft)),
                    delivery(act, ToldHandler.KIND, draft.account(), Json.write(order))));
          }
          return act;
        });
  }

  private static DeliveryDraft delivery(Act act, String kind, String alias, String payload) {
    return new DeliveryDraft(kind, "publish/" + alias, act.id(), null, act.person(), payload, null)
        .urgent(true);
  }
}
