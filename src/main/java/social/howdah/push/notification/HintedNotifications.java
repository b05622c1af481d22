package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.json.Json;
import social.howdah.push.Hint;
import social.howdah.push.PushLane;
import social.howdah.push.Reader;
import social.howdah.push.Visit;

/**
 * Follows up a hint, of a push or a stream: it says that there is something to be read, up to the
 * notification it names. What pushes before it should have told is read with it, in order; pushes
 * of what is read already cost no call.
 */
@Singleton
@Handles("notification")
class HintedNotifications implements DeliveryHandler {
  private final Visit visit;
  private final Reading reading;
  private final NotificationList list;
  private final Intake intake;
  private final Pace pace;

  @Inject
  HintedNotifications(
      Visit visit, Reading reading, NotificationList list, Intake intake, Pace pace) {
    this.visit = visit;
    this.reading = reading;
    this.list = list;
    this.intake = intake;
    this.pace = pace;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    Hint hint = Json.read(delivery.payload(), Hint.class);
    return visit
        .pay(
            PushLane.account(delivery.lane()),
            reader -> {
              if (!hint.streamed()) {
                pace.pushed(reader.account());
              }
              readUpTo(reader, hint.notification());
              return new Receipt(hint.notification(), null);
            })
        .orElse(Receipt.NONE);
  }

  private void readUpTo(Reader reader, String named) throws RetryableDeliveryException {
    Cursor cursor = reading.cursor(reader);
    if (Ids.isAfter(named, cursor.newest())) {
      reading.on(reader, cursor, cursor.newest(), named);
    }
    if (!intake.knows(reader.account(), named)) {
      // It appeared late, behind larger ids, or stands in no list.
      Optional<RawNotification> late = list.one(reader, named);
      intake.take(reader, late.stream().toList());
    }
  }
}
