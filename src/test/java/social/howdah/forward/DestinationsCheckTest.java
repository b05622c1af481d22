package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import social.howdah.forward.trouble.TestTroubles;
import social.howdah.forward.trouble.Troubles;
import social.howdah.platform.Fired;
import social.howdah.platform.SettableClock;
import social.howdah.platform.check.Finding;
import social.howdah.platform.database.TestDatabase;

/** What is found of destinations, each by its cause. */
class DestinationsCheckTest {
  private final SettableClock clock = new SettableClock();
  private final Troubles troubles =
      TestTroubles.of(TestDatabase.H2.open(), Map.of(), Fired.unheard(), clock);
  private final DestinationsCheck check =
      new DestinationsCheck(TestDestinations.config(), troubles);

  @Test
  void thoseThatTakeMessagesAreFine() {
    troubles.failed("one of yesterday's configuration", "It answered 500.");
    assertThat(check.run()).containsExactly(Finding.fine("destinations.well", 1));
  }

  @Test
  void oneThatTakesNothingIsNamedWithItsReason() {
    troubles.failed("chat", "It answered 500.");
    assertThat(check.run())
        .containsExactly(
            Finding.look("destinations.failing", "chat", clock.instant(), "It answered 500."));
  }

  @Test
  void oneThatIsGoneIsBroken() {
    troubles.gone("chat", "It answered 410.");
    assertThat(check.run())
        .containsExactly(Finding.broken("destinations.disabled", "chat", "It answered 410."));
  }
}
