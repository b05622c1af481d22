package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import social.howdah.outbox.CancelledDeliveryException;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.json.Json;

/** Stands behind a status in the account's lane, and tells the person what became of it. */
@Singleton
@Handles(ToldHandler.KIND)
class ToldHandler implements DeliveryHandler {
  static final String KIND = "chat-told";

  private final ActStore store;
  private final Outcomes outcomes;
  private final Outbox outbox;

  @Inject
  ToldHandler(ActStore store, Outcomes outcomes, Outbox outbox) {
    this.store = store;
    this.outcomes = outcomes;
    this.outbox = outbox;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    Order order = Json.read(delivery.payload(), Order.class);
    Optional<Act> act = store.find(order.act()).filter(one -> one.state() == Act.State.WAITING);
    Optional<DeliveryState> status =
        outbox.ofEvent(order.act(), Replies.MOST).stream()
            .filter(one -> one.kind().equals(Replies.STATUS))
            .findFirst();
    if (act.isEmpty() || status.isEmpty()) {
      throw new CancelledDeliveryException("There is nothing to tell.");
    }
    switch (status.get().state()) {
      case DONE -> posted(act.get(), order, status.get());
      case DEAD, CANCELLED ->
          outcomes.failed(act.get(), order, String.valueOf(status.get().error()));
      case WAITING, RUNNING ->
          throw RetryableDeliveryException.refused("The status is not posted yet.");
    }
    return Receipt.NONE;
  }

  private void posted(Act act, Order order, DeliveryState status) {
    Receipt receipt = outbox.receipt(status.id()).orElse(Receipt.NONE);
    if (receipt.url() == null) {
      outcomes.posted(act, order, null, "It is planned. Only its instance can take it back.");
    } else {
      outcomes.posted(act, order, receipt.reference(), "Posted: " + receipt.url());
    }
  }
}
