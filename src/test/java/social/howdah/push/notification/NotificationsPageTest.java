package social.howdah.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.DocsPage;
import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Instance;
import social.howdah.message.Event;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.language.Facts;

/** docs/notifications.md says what is so. */
class NotificationsPageTest {
  private static final DocsPage PAGE = DocsPage.read("docs/notifications.md");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LinkedAccount PRESS =
      new LinkedAccount(
          new UUID(0, 1),
          "alice",
          Instance.of("https://home.example"),
          "1",
          "garden@home.example",
          "press",
          Set.of(),
          false,
          Set.of());

  @ParameterizedTest
  @MethodSource
  void aConditionHoldsAsThePageSays(String condition, boolean holds) throws Exception {
    assertThat(Condition.of(condition).holds(Facts.of(event(PAGE.json()), NOW))).isEqualTo(holds);
  }

  static Stream<Arguments> aConditionHoldsAsThePageSays() {
    return PAGE.rows("### Conditions", "### Quiet hours")
        .map(row -> Arguments.of(row.get(0), row.get(1).equals("yes")));
  }

  @Test
  void thePageHasExamples() {
    assertThat(aConditionHoldsAsThePageSays()).hasSizeGreaterThan(8);
  }

  @Test
  void anAuthorAtHomeHasTheHostToo() {
    Event event = event(Map.of("id", "1", "type", "follow", "account", Map.of("acct", "carol")));
    assertThat(event.details().actor()).isEqualTo("carol@home.example");
    assertThat(event.data()).containsEntry("text", "").containsEntry("visibility", "");
  }

  @Test
  void aNotificationOfNobodyHasAnEmptyAuthor() {
    Event event = event(Map.of("id", "1", "type", "moderation_warning"));
    assertThat(event.data())
        .extracting("author", InstanceOfAssertFactories.MAP)
        .containsEntry("acct", "")
        .containsEntry("domain", "")
        .containsEntry("name", "")
        .containsEntry("bot", false);
  }

  private static Event event(Map<String, Object> notification) {
    return RawNotification.of(Map.copyOf(notification), NOW)
        .orElseThrow()
        .event(PRESS, new Relation(true, false, List.of("Neighbours")));
  }
}
