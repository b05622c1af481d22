package social.howdah.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Instance;
import social.howdah.platform.SettableClock;
import social.howdah.platform.check.Finding;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.CountedQueries;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.push.NotificationsConfig;
import social.howdah.push.PushNeeds;
import social.howdah.routing.TestRoutes;

/** What administrators are told of the way by which an account's notifications come. */
@ParameterizedClass
@EnumSource
class NotificationsReportTest {
  private static final Set<String> SCOPES = Set.of("push", "read:notifications");

  private final Database database;
  private final LookStore looks;
  private final NotificationsReport report;

  NotificationsReportTest(TestDatabase kind) {
    database = kind.open();
    looks = new LookStore(database);
    report = report(Map.of());
  }

  private NotificationsReport report(Map<String, String> settings) {
    NotificationsConfig config = new NotificationsConfig(TestSettings.of(settings));
    return new NotificationsReport(
        new PushNeeds(TestRoutes.of(Map.of(), Map.of()), config), new StandingStore(database));
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void tellsWhetherTheyAreWantedAndAllowed() {
    assertThat(found(account(Set.of(), SCOPES))).isEqualTo(fine("unwanted"));
    assertThat(found(account(Set.of("notifications"), Set.of("write:statuses"))))
        .isEqualTo(Finding.look("notifications.not-allowed"));
    assertThat(found(account(Set.of("notifications"), SCOPES))).isEqualTo(fine("beginning"));
  }

  @Test
  void tellsByWhatWayTheyCome() {
    LinkedAccount account = wanted();
    assertThat(found(account)).isEqualTo(fine("asked"));
    subscribe(account, null);
    assertThat(found(account)).isEqualTo(fine("awaited"));
    assertThat(report(Map.of("howdah.notifications.mode", "poll")).of(List.of(account)))
        .containsValue(fine("asked"));
    looks.streamed(List.of(account.id()), true);
    assertThat(found(account)).isEqualTo(fine("streamed"));
    looks.pushed(account.id(), true);
    assertThat(found(account)).isEqualTo(fine("pushed"));
  }

  @Test
  void tellsWhatKeepsPushesAway() {
    LinkedAccount taken = wanted();
    subscribe(taken, "YIELDED");
    looks.pushed(taken.id(), true);
    assertThat(found(taken)).isEqualTo(Finding.broken("notifications.taken"));
    LinkedAccount refused = wanted();
    subscribe(refused, "REFUSED");
    assertThat(found(refused)).isEqualTo(Finding.look("notifications.refused"));
  }

  @Test
  void asksOnceForAll() {
    List<LinkedAccount> accounts = IntStream.range(0, 20).mapToObj(i -> wanted()).toList();
    assertThat(CountedQueries.of(database, () -> report.of(accounts))).isEqualTo(1);
  }

  private Finding found(LinkedAccount account) {
    return Objects.requireNonNull(report.of(List.of(account)).get(account.id()));
  }

  private static Finding fine(String key) {
    return Finding.fine("notifications." + key);
  }

  private LinkedAccount wanted() {
    LinkedAccount account = account(Set.of("notifications"), SCOPES);
    looks.begin(Map.of(account.id(), new SettableClock().instant()));
    return account;
  }

  /** As the watchdog has left it. */
  private void subscribe(LinkedAccount account, @Nullable String finding) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO push_subscription (id, account, private_key, public_key, auth,
                        granted, finding)
                    VALUES (?, ?, ?, 'key', ?, 'mention', ?)
                    """,
                    UUID.randomUUID(),
                    account.id(),
                    new byte[1],
                    new byte[1],
                    finding));
  }

  private static LinkedAccount account(Set<String> features, Set<String> scopes) {
    return new LinkedAccount(
        UUID.randomUUID(),
        "ada",
        Instance.of("mastodon.example"),
        "1",
        "ada@mastodon.example",
        "ada",
        scopes,
        false,
        features);
  }
}
