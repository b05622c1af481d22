package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Receipt;
import social.howdah.platform.config.InvalidConfigurationException;

/** What a destination is handed. */
class ForwarderTest {
  private final ChatMessage message = Messages.text("hello");
  private final List<Message> told = new ArrayList<>();

  @Test
  void aDestinationIsToldWhatItNeedsToSeeARepeat() throws Exception {
    Delivery delivery = Messages.delivery(message);
    Receipt receipt = forwarder(Map.of("kind", "notebook")).deliver(delivery);
    assertThat(receipt.reference()).isEqualTo("page-1");
    assertThat(told)
        .singleElement()
        .satisfies(one -> assertThat(one.id()).isEqualTo(delivery.id()))
        .satisfies(one -> assertThat(one.event().type()).isEqualTo(message.event().type()))
        .satisfies(one -> assertThat(one.words().body()).isEqualTo("hello"));
  }

  @Test
  void aDestinationNoLongerConfiguredIsNamed() {
    assertThatThrownBy(() -> forwarder(Map.of()).deliver(Messages.delivery(message)))
        .hasMessage("howdah.destination.chat.kind is not set.");
  }

  @Test
  void aKindNobodyKnowsStopsTheStart() {
    assertThatThrownBy(() -> forwarder(Map.of("kind", "pigeon")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("howdah.destination.chat.kind must be one of notebook.");
  }

  private DeliveryHandler forwarder(Map<String, String> properties) {
    return TestDestinations.forwarder(new Notebook(), properties, Clock.systemUTC());
  }

  private final class Notebook implements DestinationKind {
    @Override
    public String name() {
      return "notebook";
    }

    @Override
    public Destination open(DestinationConfig config) {
      return one -> {
        told.add(one);
        return new Receipt("page-" + told.size(), null);
      };
    }
  }
}
