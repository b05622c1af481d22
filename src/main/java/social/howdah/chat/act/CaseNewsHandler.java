package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.message.Standing;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.platform.json.Json;

/** Takes in what an instance's webhook says of a case. */
@Singleton
@Handles("case-news")
class CaseNewsHandler implements DeliveryHandler {
  private final CaseCards cards;

  @Inject
  CaseNewsHandler(CaseCards cards) {
    this.cards = cards;
  }

  @Override
  public Receipt deliver(Delivery delivery) {
    cards.stands(Json.read(delivery.payload(), Standing.class), delivery.event());
    return Receipt.NONE;
  }
}
