package social.howdah.forward.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Fired;
import social.howdah.platform.SettableClock;
import social.howdah.platform.Started;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** What becomes of a destination that takes no messages. */
@ParameterizedClass
@EnumSource
class TroublesTest {
  private final Database database;
  private final Outbox outbox;
  private final SettableClock clock = new SettableClock();
  private final Fired<DestinationNotice> notices = Fired.unheard();
  private final Troubles troubles;

  TroublesTest(TestDatabase kind) {
    database = kind.open();
    outbox = TestOutbox.idle(database);
    troubles = TestTroubles.of(database, Map.of(), notices, clock);
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void aShortTroubleIsNobodysBusiness() {
    troubles.failed("chat", "It answered 500.");
    clock.pass(Duration.ofMinutes(59));
    troubles.failed("chat", "It answered 500.");
    troubles.over("chat");
    assertThat(notices.events()).isEmpty();
  }

  @Test
  void anHourOfItIsToldOnceAndSoIsItsEnd() {
    troubles.failed("chat", "It answered 500.");
    clock.pass(Duration.ofHours(1));
    troubles.failed("chat", "It answered 502.");
    troubles.failed("chat", "It answered 502.");
    assertThat(notices.events())
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.text())
                    .startsWith("The destination chat takes no messages since 2026-11-01T12:00:00Z")
                    .endsWith("It answered 502."));
    troubles.over("chat");
    troubles.over("chat");
    assertThat(notices.events())
        .extracting(DestinationNotice::text)
        .hasSize(2)
        .contains("The destination chat takes messages again.");
  }

  @Test
  void afterDaysItIsDisabledAndWhatWaitsStays() {
    troubles.failed("chat", "It answered 500.");
    clock.pass(Duration.ofDays(5));
    assertThat(troubles.failed("chat", "It answered 500."))
        .hasValueSatisfying(why -> assertThat(why).contains("120 hours", "It answered 500."));
    assertThat(outbox.held("forward/chat")).isPresent();
    assertThat(outbox.held("forward/other")).isEmpty();
    assertThat(notices.events()).singleElement().extracting("destination").isEqualTo("chat");
  }

  @Test
  void aMessageThatIsTakenBeginsAnew() {
    troubles.failed("chat", "It answered 500.");
    clock.pass(Duration.ofDays(4));
    troubles.over("chat");
    clock.pass(Duration.ofDays(4));
    assertThat(troubles.failed("chat", "It answered 500.")).isEmpty();
  }

  @Test
  void aStartTriesItOnceAgain() {
    troubles.gone("chat", "It answered 410.");
    assertThat(outbox.held("forward/chat")).isPresent();
    troubles.started(new Started());
    assertThat(outbox.held("forward/chat")).isEmpty();
    troubles.gone("chat", "It answered 410.");
    assertThat(outbox.held("forward/chat")).isPresent();
    assertThat(notices.events()).as("it was told before").hasSize(1);
  }

  @Test
  void patienceThatEndsBeforeItsWarningStopsTheStart() {
    Map<String, String> settings = Map.of("howdah.forward.disable-after", "30m");
    assertThatThrownBy(() -> new TroubleConfig(TestSettings.of(settings)).check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("howdah.forward.warn-after");
  }
}
