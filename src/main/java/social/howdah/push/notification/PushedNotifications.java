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
 * Follows up a push: it says that there is something to be read, up to the notification it names.
 * What pushes before it should have told is read with it, in order; pushes of what is read already
 * cost no call.
 */
@Singleton
@Handles("notification")
class PushedNotifications implements DeliveryHandler {
  private final Visit visit;
  private final Reading reading;
  private final NotificationList list;
  private final Intake intake;
  private final Pace pace;

  @Inject
  PushedNotifications(
      Visit visit, Reading reading, NotificationList list, Intake intake, Pace pace) {
    this.visit = visit;
    this.reading = reading;
    this.list = list;
    this.intake = intake;
    this.pace = pace;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    String named = Json.read(delivery.payload(), Hint.class).notification();
    return visit
        .pay(
            PushLane.account(delivery.lane()),
            reader -> {
              pace.pushed(reader.account());
              readUpTo(reader, named);
              return new Receipt(named, null);
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
      intake.take(reader.account(), late.stream().toList());
    }
  }
}
