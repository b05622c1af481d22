package social.howdah.push.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.howdah.account.AccountLinked;
import social.howdah.mastodon.Instance;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.TestDatabase;
import social.howdah.push.Mode;
import social.howdah.push.NotificationsConfig;

/** How often an instance is asked, by mode. */
class ModesTest {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  @Test
  void polledNotificationsComeWithinMinutesAndInOrder() throws Exception {
    try (TestNotifications notifications = in("poll")) {
      List<String> ids = notifications.happen(100);
      notifications.looksIn(Duration.ofMinutes(3));
      assertThat(notifications.sent()).isEqualTo(ids);
    }
  }

  @Test
  void aQuietAccountIsPolledMoreSeldom() throws Exception {
    try (TestNotifications notifications = in("poll")) {
      notifications.looksIn(Duration.ofMinutes(90));
      assertThat(notifications.looksIn(HALF_HOUR)).isBetween(5, 9);
    }
  }

  @Test
  void wherePushesComeItIsLookedOnceAnHour() throws Exception {
    try (TestNotifications notifications = in("push")) {
      notifications.looksIn(Duration.ofHours(1));
      assertThat(notifications.looksIn(Duration.ofHours(3))).isBetween(2, 4);
    }
  }

  @Test
  void autoAsksUntilPushesArriveAndAgainWhenTheyStop() throws Exception {
    try (TestNotifications notifications = in("auto")) {
      assertThat(notifications.looksIn(HALF_HOUR)).isGreaterThan(10);
      notifications.push(notifications.happens());
      notifications.looksIn(HALF_HOUR);
      assertThat(notifications.looksIn(HALF_HOUR)).isLessThan(4);
      notifications.looksIn(Duration.ofMinutes(20));
      String unpushed = notifications.happens();
      notifications.looksIn(Duration.ofMinutes(60));
      assertThat(notifications.sent()).contains(unpushed);
      assertThat(notifications.looksIn(HALF_HOUR)).isGreaterThan(5);
    }
  }

  @Test
  void anInstanceMayHaveAModeOfItsOwn() {
    NotificationsConfig config =
        new NotificationsConfig(
            TestSettings.of(
                Map.of(
                    "howdah.notifications.mode",
                    "push",
                    "howdah.instance.mastodon.example-8443.notifications.mode",
                    "poll")));
    assertThat(config.mode(Instance.of("https://mastodon.example:8443"))).isEqualTo(Mode.POLL);
    assertThat(config.mode(Instance.of("https://mastodon.example"))).isEqualTo(Mode.PUSH);
  }

  @Test
  void aWrongModeStopsTheStart() {
    NotificationsConfig config =
        new NotificationsConfig(
            TestSettings.of(Map.of("howdah.instance.mastodon.example.notifications.mode", "pull")));
    assertThatThrownBy(config::check)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("howdah.instance.mastodon.example.notifications.mode")
        .hasMessageContaining("auto, poll, push, stream");
  }

  private static TestNotifications in(String mode) throws Exception {
    TestNotifications notifications =
        new TestNotifications(TestDatabase.H2, Map.of("howdah.notifications.mode", mode));
    notifications.looks.linked(new AccountLinked(notifications.account));
    notifications.round();
    return notifications;
  }
}
