package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.push.PushLane;
import social.howdah.push.Visit;

/** Reads all that an account has not read, in its lane: nobody else reads there meanwhile. */
@Singleton
@Handles(CatchUp.KIND)
class CatchUp implements DeliveryHandler {
  static final String KIND = "catch-up";

  private final Visit visit;
  private final Reading reading;
  private final Pace pace;

  @Inject
  CatchUp(Visit visit, Reading reading, Pace pace) {
    this.visit = visit;
    this.reading = reading;
    this.pace = pace;
  }

  /** Orders it, unless something waits there already. Joins the caller's transaction. */
  static boolean order(Outbox outbox, UUID account) {
    String lane = PushLane.of(account);
    if (outbox.waiting(lane) > 0) {
      return false;
    }
    outbox.enqueue(List.of(new DeliveryDraft(KIND, lane, UUID.randomUUID(), null, "{}", null)));
    return true;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    return visit
        .pay(
            PushLane.account(delivery.lane()),
            reader -> {
              Cursor cursor = reading.cursor(reader);
              pace.read(reader.account(), reading.on(reader, cursor, cursor.settled(), null));
              return Receipt.NONE;
            })
        .orElse(Receipt.NONE);
  }
}
