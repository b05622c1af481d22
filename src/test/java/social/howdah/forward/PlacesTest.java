package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import social.howdah.message.ChatMessage;
import social.howdah.message.PersonalPlaces.Place;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.config.InvalidConfigurationException;

/** Where persons may have their notifications, and who gets them there. */
class PlacesTest {
  private final List<String> told = new ArrayList<>();
  private final DeliveryHandler forwarder =
      TestDestinations.personal(List.of(new Pigeons()), Clock.systemUTC());

  @Test
  void aPersonHasWhatIsTheirsAndWhatIsOpenToAll() {
    Places places = new Places(Set.of("team"), List.of(new Pigeons()));
    assertThat(places.of("ada"))
        .containsExactly(
            new Place("own-pigeon", "own-pigeon/ada", true), new Place("team", "team", false));
    assertThat(places.of("nobody")).containsExactly(new Place("team", "team", false));
  }

  @Test
  void onlyDestinationsThatAreSaidToBeAreOpen() {
    assertThat(
            TestDestinations.open(
                Map.of(
                    "howdah.destination.team.kind", "slack",
                    "howdah.destination.team.personal", "true",
                    "howdah.destination.board.kind", "slack")))
        .containsExactly("team");
  }

  @Test
  void eachGetsTheirOwn() throws Exception {
    forwarder.deliver(Messages.delivery(to("own-pigeon/ada")));
    forwarder.deliver(Messages.delivery(to("own-pigeon/eve/of/the/world")));
    assertThat(told).containsExactly("ada", "eve/of/the/world");
  }

  @Test
  void whoHasNoneAnyMoreIsNamed() {
    assertThatThrownBy(() -> forwarder.deliver(Messages.delivery(to("own-pigeon/nobody"))))
        .hasMessage(
            "nobody has no own-pigeon, which needs a roof: the rule that leads there must be"
                + " changed.");
    assertThatThrownBy(() -> forwarder.deliver(Messages.delivery(to("team/ada"))))
        .hasMessage("ada has no team: the rule that leads there must be changed.");
  }

  /** One day it is put right for all; until then a person's messages wait. */
  @Test
  void whatEndsAChatForAllIsTriedAgain() {
    assertThatThrownBy(() -> forwarder.deliver(Messages.delivery(to("own-pigeon/ghost"))))
        .isInstanceOf(RetryableDeliveryException.class)
        .hasMessage("No bird is left.");
  }

  @Test
  void placesOfOneNameStopTheStart() {
    assertThatThrownBy(() -> new Places(Set.of("own-pigeon"), List.of(new Pigeons())).check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination has two places for persons")
        .hasMessageContaining("own-pigeon");
    new Places(Set.of("team"), List.of(new Pigeons())).check();
  }

  private static ChatMessage to(String destination) {
    ChatMessage message = Messages.text("hello");
    return new ChatMessage(destination, message.event(), message.text());
  }

  private final class Pigeons implements OwnDestination {
    @Override
    public Set<String> names() {
      return Set.of("own-pigeon");
    }

    @Override
    public Optional<Destination> of(String name, String person) {
      return person.equals("nobody")
          ? Optional.empty()
          : Optional.of(
              message -> {
                if (person.equals("ghost")) {
                  throw new DestinationGoneException("No bird is left.");
                }
                told.add(person);
                return Receipt.NONE;
              });
    }

    @Override
    public String needs() {
      return "a roof";
    }
  }
}
