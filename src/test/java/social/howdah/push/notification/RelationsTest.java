package social.howdah.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.howdah.message.AuthorRelation;
import social.howdah.message.ChatMessage;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Marks;
import social.howdah.sandbox.World;

/** How authors stand to the account, as events tell it. */
class RelationsTest {

  @Test
  void whoFollowsWhomAndIsInWhichListIsToldWhereItIsAsked() throws Exception {
    try (TestNotifications notifications = open("read:follows", "read:lists")) {
      notifications.relations.addAll(List.of(AuthorRelation.values()));
      World.User bob = notifications.sandbox.world().user("bob", "bob-password");
      World.User carol = notifications.sandbox.world().user("carol", "carol-password");
      Marks marks = notifications.sandbox.world().marks();
      marks.make(new Marks.Mark("follow", "bob", notifications.alice.id()));
      marks.make(new Marks.Mark("follow", "alice", carol.id()));
      marks.make(new Marks.Mark("list:Friends", "alice", carol.id()));
      marks.make(new Marks.Mark("list:Foes", "bob", carol.id()));
      notifications.happens(bob);
      notifications.happens(carol);
      notifications.looksIn(Duration.ofMinutes(3));
      assertThat(authors(notifications))
          .containsExactly(facts(true, false, List.of()), facts(false, true, List.of("Friends")));
    }
  }

  @Test
  void whereNobodyAsksNothingIsTold() throws Exception {
    try (TestNotifications notifications = open("read:follows", "read:lists")) {
      notifications.happens();
      notifications.looksIn(Duration.ofMinutes(3));
      assertThat(authors(notifications)).containsExactly(facts(null, null, null));
    }
  }

  @Test
  void aTokenThatDoesNotAllowItCostsNoNotification() throws Exception {
    try (TestNotifications notifications = open()) {
      notifications.relations.add(AuthorRelation.FOLLOWS);
      notifications.happens();
      notifications.looksIn(Duration.ofMinutes(3));
      assertThat(authors(notifications)).containsExactly(facts(null, null, null));
    }
  }

  private static TestNotifications open(String... more) throws Exception {
    String[] scopes = Arrays.copyOf(new String[] {"push", "read:notifications"}, 2 + more.length);
    System.arraycopy(more, 0, scopes, 2, more.length);
    TestNotifications notifications =
        new TestNotifications(TestDatabase.H2, Map.of("howdah.notifications.mode", "poll"), scopes);
    notifications.begins(notifications.account);
    notifications.round();
    return notifications;
  }

  private static List<List<@Nullable Object>> authors(TestNotifications notifications) {
    return notifications.messages().stream()
        .map(ChatMessage::event)
        .map(event -> (Map<?, ?>) event.data().get("author"))
        .map(author -> facts(author.get("follower"), author.get("followed"), author.get("lists")))
        .toList();
  }

  private static List<@Nullable Object> facts(@Nullable Object... facts) {
    return Arrays.asList(facts);
  }
}
