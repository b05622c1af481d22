package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.howdah.forward.trouble.TestTroubles;
import social.howdah.forward.trouble.Troubles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.Fired;
import social.howdah.platform.MetricNames;
import social.howdah.platform.SettableClock;
import social.howdah.platform.Started;
import social.howdah.platform.TestMetrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** What the metrics say of destinations. */
class DestinationGaugesTest {
  private final SettableClock clock = new SettableClock();
  private final TestMetrics metrics = new TestMetrics();
  private final Database database = TestDatabase.H2.open();
  private final Troubles troubles = TestTroubles.of(database, Map.of(), Fired.unheard(), clock);

  @Test
  void aDestinationThatTakesNothingIsFailingUntilItTakesSomething() {
    show();
    assertThat(failing()).isZero();
    troubles.failed("chat", "It answered 500.");
    clock.pass(Duration.ofMinutes(40));
    assertThat(failing()).isEqualTo(40 * 60);
    assertThat(metrics.shown(MetricNames.DISABLED, "destination=chat")).isZero();
    troubles.over("chat");
    clock.pass(Duration.ofSeconds(11));
    assertThat(failing()).isZero();
  }

  @Test
  void oneThatIsGoneIsDisabled() {
    show();
    troubles.gone("chat", "It answered 410.");
    assertThat(metrics.shown(MetricNames.DISABLED, "destination=chat")).isEqualTo(1);
  }

  @Test
  void eachAttemptIsCountedByWhatCameOfIt() throws Exception {
    Reach reach = TestDestinations.reach(metrics);
    reach.call("chat", destination -> Receipt.NONE);
    attempt(reach, "chat", RetryableDeliveryException.refused("It answered 503."));
    attempt(reach, "chat", new IllegalStateException("It answered 400."));
    attempt(reach, "~bob/mail", new IllegalStateException("unheard"));
    assertThat(metrics.counted())
        .containsExactly(
            "howdah_messages destination=chat outcome=sent",
            "howdah_messages destination=chat outcome=later",
            "howdah_messages destination=chat outcome=failed",
            "howdah_messages destination=(own) outcome=failed");
  }

  private static void attempt(Reach reach, String name, Exception failure) {
    assertThatThrownBy(
            () ->
                reach.call(
                    name,
                    destination -> {
                      throw failure;
                    }))
        .isNotNull();
  }

  private void show() {
    new DestinationGauges(TestDestinations.config(), troubles, metrics, clock).start(new Started());
  }

  private long failing() {
    return metrics.shown(MetricNames.FAILING, "destination=chat");
  }
}
