package social.howdah.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.AccountLinked;
import social.howdah.message.ChatMessage;
import social.howdah.platform.Started;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.sandbox.Moderation;
import social.howdah.sandbox.World;

/** Notifications are brought once, and in order, whatever tells of them. */
class ReadingTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPushBringsWhatOthersBeforeItShouldHaveTold(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      List<String> ids = notifications.happen(100);
      notifications.push(ids.get(99));
      assertThat(notifications.sent()).isEqualTo(ids);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pushesInAnyOrderAndTwiceAreOneMessageEach(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      List<String> ids = notifications.happen(5);
      for (int i : new int[] {1, 0, 3, 3, 2, 4, 0}) {
        notifications.push(ids.get(i));
      }
      assertThat(notifications.sent()).isEqualTo(ids);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAppearsBehindALargerIdIsNotLost(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      String pushedLate = notifications.sandbox.world().reserve();
      String neverPushed = notifications.sandbox.world().reserve();
      String first = notifications.happens();
      notifications.push(first);
      notifications.happens(pushedLate, notifications.clock.instant());
      notifications.happens(neverPushed, notifications.clock.instant());
      notifications.push(pushedLate);
      notifications.pass(Duration.ofMinutes(1));
      notifications.catchUp();
      assertThat(notifications.sent()).containsExactly(first, pushedLate, neverPushed);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasThereBeforeLinkingIsNobodysNews(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = new TestNotifications(kind, Map.of())) {
      notifications.happen(3);
      notifications.looks.linked(new AccountLinked(notifications.account));
      notifications.round();
      notifications.catchUp();
      assertThat(notifications.sent()).isEmpty();
      String news = notifications.happens();
      notifications.catchUp();
      assertThat(notifications.sent()).containsExactly(news);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void afterAnHourAwayAllComesOnceAndInOrder(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        ids.add(notifications.happens());
        notifications.pass(Duration.ofSeconds(72));
      }
      notifications.looks.started(new Started());
      notifications.pass(Duration.ofSeconds(1));
      notifications.round();
      notifications.round();
      notifications.push(ids.get(49));
      assertThat(notifications.sent()).isEqualTo(ids);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pushesAndLooksMakeTheSameMessages(TestDatabase kind) throws Exception {
    try (TestNotifications pushed = linked(kind);
        TestNotifications looked = linked(kind)) {
      for (int i = 0; i < 100; i++) {
        pushed.push(pushed.happens());
        looked.happens();
        if (i % 7 == 0) {
          looked.catchUp();
        }
      }
      looked.catchUp();
      assertThat(pushed.messages()).hasSize(100);
      assertThat(looked.messages().stream().map(one -> bare(looked, one)).toList())
          .isEqualTo(pushed.messages().stream().map(one -> bare(pushed, one)).toList());
    }
  }

  /** Without what differs between two installations: ids and addresses of their sandboxes. */
  private static String bare(TestNotifications of, ChatMessage message) {
    return (message.event().type()
            + message.event().time()
            + message.event().data()
            + message.text())
        .replace(of.sandbox.base(), "https://mastodon.example")
        .replace(of.sandbox.base().replaceFirst("https?://", ""), "mastodon.example");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatTheJournalHasForgottenIsNotBroughtAgain(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      List<String> ids = notifications.happen(3);
      notifications.catchUp();
      notifications.pass(Duration.ofDays(40));
      notifications.router.clean();
      notifications.push(ids.get(1));
      notifications.catchUp();
      assertThat(notifications.sent()).isEqualTo(ids);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofALongAbsenceTheNewestAreBrought(TestDatabase kind) throws Exception {
    try (TestNotifications notifications =
        linked(kind, Map.of("howdah.notifications.most-missed", "150"))) {
      List<String> ids = notifications.happen(300);
      notifications.pass(Duration.ofHours(3));
      notifications.catchUp();
      assertThat(notifications.sent()).isEqualTo(ids.subList(150, 300));
      // Accepted is accepted.
      notifications.push(ids.get(7));
      assertThat(notifications.sent()).hasSize(151).endsWith(ids.get(7));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsTooOldIsLeftOut(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      notifications.happen(2);
      notifications.pass(Duration.ofDays(8));
      String young = notifications.happens();
      notifications.catchUp();
      assertThat(notifications.sent()).containsExactly(young);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDismissedNotificationIsNotMissed(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      List<String> ids = notifications.happen(3);
      notifications.sandbox.world().dismiss(ids.get(1));
      notifications.push(ids.get(1));
      notifications.push(ids.get(2));
      assertThat(notifications.sent()).containsExactly(ids.get(0), ids.get(2));
    }
  }

  private static TestNotifications linked(TestDatabase kind) throws Exception {
    return linked(kind, Map.of());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aModeratorsReportComesWithPostsAndRulesAndWithoutAddresses(TestDatabase kind)
      throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      World world = notifications.sandbox.world();
      world.moderation().appoint(notifications.alice, Moderation.Permission.MANAGE_REPORTS);
      World.User troll = world.user("troll", "troll-password");
      World.Posted bad = world.says(troll, "Bad words", "public");
      world.report(
          new Moderation.Complaint(
              troll, troll, "violation", "Look", List.of(bad.id()), List.of("2")));
      notifications.catchUp();
      assertThat(notifications.messages())
          .singleElement()
          .extracting(message -> Json.write(message.event().data()))
          .asString()
          .contains("Bad words", "Rule 2", "Look")
          .doesNotContain("troll@example.org", "203.0.113.9");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReportThatMayNotBeLookedAtIsToldAsItIs(TestDatabase kind) throws Exception {
    try (TestNotifications notifications = linked(kind)) {
      World world = notifications.sandbox.world();
      world.moderation().appoint(notifications.alice, Moderation.Permission.MANAGE_REPORTS);
      World.User troll = world.user("troll", "troll-password");
      world.report(new Moderation.Complaint(troll, troll, "spam", "Look", List.of(), List.of()));
      world.moderation().appoint(notifications.alice);
      notifications.catchUp();
      assertThat(notifications.messages()).hasSize(1);
    }
  }

  /** Its news has begun. */
  private static TestNotifications linked(TestDatabase kind, Map<String, String> settings)
      throws Exception {
    TestNotifications notifications = new TestNotifications(kind, settings);
    notifications.looks.linked(new AccountLinked(notifications.account));
    notifications.round();
    notifications.pass(Duration.ofMinutes(3));
    return notifications;
  }
}
