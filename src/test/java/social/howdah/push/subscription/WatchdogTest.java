package social.howdah.push.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.vault.TestVault;
import social.howdah.push.PushLane;
import social.howdah.push.encryption.ReceiverKeys;

/** When subscriptions are compared. */
@ParameterizedClass
@EnumSource
class WatchdogTest {
  private static final ReceiverKeys KEYS = ReceiverKeys.generate();
  private static final Duration ROUND = Duration.ofMinutes(5);

  private final SettableClock clock = new SettableClock();
  private final Database database;
  private final Outbox outbox;
  private final SubscriptionStore store;
  private final Watchdog watchdog;

  WatchdogTest(TestDatabase kind) {
    database = kind.open();
    outbox = TestOutbox.idle(database);
    store = new SubscriptionStore(database, TestVault.of(database));
    watchdog = watchdog(Map.of());
  }

  private Watchdog watchdog(Map<String, String> settings) {
    return new Watchdog(
        new WatchStore(database),
        new WatchdogConfig(TestSettings.of(settings)),
        outbox,
        database,
        clock);
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void aThousandAccountsAreSpreadOverTheIntervalAndEachHasItsTurn() {
    List<UUID> accounts = subscribed(1_000);
    int most = 0;
    int ordered = 0;
    for (int round = 0; round <= 144; round++) {
      watchdog.round(new Housekeeping());
      most = Math.max(most, orders().size() - ordered);
      ordered = orders().size();
      clock.pass(ROUND);
    }
    assertThat(orders().stream().map(DeliveryState::lane).distinct()).hasSize(accounts.size());
    assertThat(ordered).isEqualTo(1_000);
    assertThat(most).isLessThanOrEqualTo(14);
  }

  @Test
  void afterALongAbsenceTheyAreNotAllComparedAtOnce() {
    subscribed(200);
    watchdog.round(new Housekeeping());
    clock.pass(Duration.ofDays(3));
    watchdog.round(new Housekeeping());
    assertThat(orders()).hasSize(10);
  }

  @Test
  void anAccountOnHoldIsLeftAloneAndPilesUpNothing() {
    UUID account = subscribed(1).get(0);
    outbox.hold(PushLane.of(account), "Its token is dead.");
    for (int day = 0; day < 3; day++) {
      watchdog.round(new Housekeeping());
      clock.pass(Duration.ofDays(1));
    }
    assertThat(orders()).isEmpty();
    outbox.release(PushLane.of(account));
    watchdog.round(new Housekeeping());
    assertThat(orders()).hasSize(1);
  }

  @Test
  void aPushThatCannotBeReadOrdersACheckAtOnceButOnceAMinute() {
    UUID account = subscribed(1).get(0);
    Subscription subscription = store.find(id(account)).orElseThrow();
    IntStream.range(0, 50).forEach(i -> watchdog.suspect(subscription));
    assertThat(orders()).hasSize(1);
    clock.pass(Duration.ofMinutes(2));
    // What came within the minute is not forgotten.
    watchdog.round(new Housekeeping());
    assertThat(orders()).hasSize(2);
    watchdog.suspect(subscription);
    assertThat(orders()).hasSize(3);
  }

  @Test
  void itCanBeSwitchedOff() {
    subscribed(3);
    Watchdog off = watchdog(Map.of("howdah.push.check-interval", "0s"));
    off.round(new Housekeeping());
    clock.pass(Duration.ofDays(2));
    off.round(new Housekeeping());
    assertThat(orders()).isEmpty();
  }

  private List<UUID> subscribed(int many) {
    List<UUID> accounts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      UUID account = UUID.randomUUID();
      store.replace(new Subscription(id(account), account, KEYS, "BKey"));
      accounts.add(account);
    }
    return accounts;
  }

  /** The subscription's id of an account, in this test. */
  private static UUID id(UUID account) {
    return new UUID(account.getLeastSignificantBits(), account.getMostSignificantBits());
  }

  private List<DeliveryState> orders() {
    return outbox.recent(List.of(), 10_000);
  }
}
