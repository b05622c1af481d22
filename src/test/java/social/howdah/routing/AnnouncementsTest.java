package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatEdit;
import social.howdah.message.ChatMessage;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.routing.approval.Approvals;
import social.howdah.routing.approval.TestApprovals;

/** What waits for approval is told in chat, and what became of it. */
class AnnouncementsTest {
  private final Database database = TestDatabase.H2.open();
  private final Outbox outbox = TestOutbox.idle(database);
  private final Approvals approvals =
      TestApprovals.of(
          TestSettings.of(
              Map.of(
                  "howdah.approval.send-to", "desk, hall",
                  "howdah.destination.desk.kind", "slack",
                  "howdah.destination.hall.kind", "mattermost")),
          database,
          outbox,
          Clock.systemUTC());

  @Test
  void allOfWhatWillBePostedIsShown() {
    propose();
    assertThat(sent("chat"))
        .extracting(delivery -> delivery.lane())
        .containsExactlyInAnyOrder("forward/desk", "forward/hall");
    ChatMessage message = Json.read(payload(sent("chat").get(0)), ChatMessage.class);
    assertThat(message.text())
        .contains("bob asks to post as news@one.example, unlisted", "Content warning: Food")
        .contains("We have soup", "( ) Yes", "( ) No");
    assertThat(ChatAction.of(message.event()))
        .containsExactly(ChatAction.APPROVE, ChatAction.EDIT, ChatAction.REJECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve", "reject", "withdraw"})
  void howeverItEndsEachMessageSaysSoAndHasNoButtonsAnyLonger(String how) {
    propose();
    UUID id = approvals.waiting().get(0).id();
    switch (how) {
      case "approve" -> approvals.approve(id, "ada", "We have soup");
      case "reject" -> approvals.reject(id, "ada", null);
      default -> approvals.withdraw(id, "bob");
    }
    List<UUID> messages = sent("chat").stream().map(DeliveryState::id).toList();
    List<ChatEdit> edits =
        sent("chat-edit").stream().map(one -> Json.read(payload(one), ChatEdit.class)).toList();
    assertThat(edits)
        .hasSize(2)
        .allSatisfy(edit -> assertThat(edit.actions()).isEmpty())
        .allSatisfy(edit -> assertThat(edit.done().get(0)).contains(how.replaceFirst("e?$", "")))
        .extracting(ChatEdit::message)
        .containsExactlyInAnyOrderElementsOf(messages);
  }

  private void propose() {
    approvals.propose(
        UUID.randomUUID(),
        "news@one.example",
        StatusDraftBuilder.builder()
            .account("news")
            .text("We have soup")
            .spoiler("Food")
            .visibility("unlisted")
            .poll(new StatusDraft.Poll(Arrays.asList("Yes", "No"), 3600, false, false))
            .build(),
        "bob");
  }

  private List<DeliveryState> sent(String kind) {
    return outbox.recent(List.of(), 100).stream().filter(one -> one.kind().equals(kind)).toList();
  }

  private String payload(DeliveryState delivery) {
    return outbox.payload(delivery.id()).orElseThrow();
  }
}
