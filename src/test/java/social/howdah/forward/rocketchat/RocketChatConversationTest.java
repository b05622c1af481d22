package social.howdah.forward.rocketchat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.forward.ConversationContract;
import social.howdah.forward.Destination;
import social.howdah.forward.Footer;
import social.howdah.forward.Message;
import social.howdah.forward.Messages;
import social.howdah.message.ChatAction;
import social.howdah.outbox.Receipt;

/** A bot's messages. What they say is {@link RocketChatDestinationTest}'s. */
class RocketChatConversationTest extends ConversationContract {
  private static final String ROOM = "ByehQjC44FwMeiLbX";
  private static final String ID = Messages.delivery(MENTION).id().toString();

  private static final Footer BOOSTED =
      new Footer(List.of("✔ ada *boosted* this"), List.of(ChatAction.UNDO));

  RocketChatConversationTest() {
    super(
        new RocketChatKind(),
        "server",
        Map.of(
            "user-id", "howdah-bot-id",
            "token", "bot-1",
            "channel", ROOM,
            "command-tokens", "token-of-room"));
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return okJson("{\"success\":true,\"message\":{\"_id\":\"any\",\"rid\":\"any\"}}");
  }

  @Override
  protected String reference() {
    return ROOM + "/m-1";
  }

  /** Bookmarks and mutes are nobody's business, and what is pressed is read by all. */
  @Override
  protected List<ChatAction> offered() {
    return List.of(ChatAction.REPLY, ChatAction.FAVOURITE, ChatAction.BOOST, ChatAction.UNDO);
  }

  @Override
  protected List<Button> buttons(LoggedRequest request) {
    return actions(request).stream()
        .map(
            button ->
                new Button(String.valueOf(button.get("text")), said(button).split(" ", -1)[1]))
        .toList();
  }

  @Test
  void aBotPostsIntoItsRoom() throws Exception {
    LoggedRequest request = told(MENTION);
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path/api/v1/chat.sendMessage");
    assertThat(request.getHeader("X-User-Id")).isEqualTo("howdah-bot-id");
    assertThat(request.getHeader("X-Auth-Token")).isEqualTo("bot-1");
    assertThat(message(request)).containsEntry("rid", ROOM).containsEntry("_id", ID);
    assertThat(String.valueOf(message(request).get("msg"))).contains("> hi");
    assertThat(receipt(MENTION).reference()).isEqualTo(ROOM + "/" + ID);
  }

  @Test
  void picturesStandAboveTheButtons() throws Exception {
    LoggedRequest request =
        told(
            Messages.notification(
                "mention",
                Map.of(
                    "media_attachments",
                    List.of(Map.of("type", "image", "url", "https://files.example/1.png")))));
    assertThat(objects(message(request).get("attachments")).get(0))
        .containsEntry("image_url", "https://files.example/1.png");
    assertThat(actions(request)).isNotEmpty();
  }

  @Test
  void whereNobodyCanAnswerThereAreNoButtons() throws Exception {
    without("command-tokens");
    assertThat(message(told(MENTION))).containsEntry("attachments", List.of());
  }

  /** Its id is ours, so that it can be asked for. */
  @Test
  void aMessageThatMayBeThereIsLookedForFirst() throws Exception {
    List<LoggedRequest> there = inTurn(this::toldAgain, taken());
    assertThat(there)
        .extracting(LoggedRequest::getUrl)
        .containsExactly("/T0/secret-path/api/v1/chat.getMessage?msgId=" + ID);
    List<LoggedRequest> lost = inTurn(this::toldAgain, error(400, "", ""), taken());
    assertThat(lost)
        .hasSize(2)
        .last()
        .extracting(LoggedRequest::getUrl)
        .asString()
        .endsWith("/chat.sendMessage");
  }

  private void toldAgain(Destination chat) throws Exception {
    Message first = Messages.message(MENTION);
    chat.tell(
        new Message(first.id(), first.event(), first.text(), first.words(), 2, true, first.now()));
  }

  /** A press is a command that the person sends. */
  @Test
  void aButtonHasThePersonWriteACommand() throws Exception {
    assertThat(actions(told(MENTION)))
        .allSatisfy(
            button ->
                assertThat(button)
                    .containsEntry("type", "button")
                    .containsEntry("msg_in_chat_window", true));
    assertThat(actions(told(MENTION)))
        .extracting(RocketChatConversationTest::said)
        .containsExactly(
            "!howdah reply:" + ID + " @bob@other.example ",
            "!howdah favourite:" + ID,
            "!howdah boost:" + ID,
            "!howdah undo:" + ID);
  }

  @Test
  void whatNeedsWordsOrASecondThoughtIsSentByThePersonThemselves() throws Exception {
    List<ChatAction> all =
        Arrays.stream(ChatAction.values()).filter(action -> action != ChatAction.UNDO).toList();
    assertThat(
            actions(toldWith(all)).stream()
                .filter(button -> "respondWithMessage".equals(button.get("msg_processing_type"))))
        .extracting(button -> button.get("text"))
        .containsExactly("Reply", "Reject", "Limit account", "Suspend account", "Reject account");
  }

  @Test
  void whatCannotBeTakenBackHasNoUndo() throws Exception {
    List<ChatAction> approval = List.of(ChatAction.APPROVE, ChatAction.EDIT, ChatAction.REJECT);
    assertThat(actions(toldWith(approval)))
        .extracting(button -> button.get("text"))
        .containsExactly("Approve", "Edit and approve", "Reject");
  }

  @Test
  void aMessageIsChangedWhereItIs() throws Exception {
    LoggedRequest request = edited(BOOSTED, taken());
    assertThat(request.getUrl()).endsWith("/api/v1/chat.update");
    assertThat(json(request))
        .containsOnlyKeys("roomId", "msgId", "text")
        .containsEntry("roomId", ROOM)
        .containsEntry("msgId", "m-1");
    assertThat(String.valueOf(json(request).get("text")))
        .contains("> hi")
        .endsWith("\n✔ ada \\*boosted\\* this");
  }

  @Test
  void howeverMuchIsDoneTheMessageFits() throws Exception {
    Footer footer =
        new Footer(List.of("✔ ada boosted this".repeat(1000)), List.of(ChatAction.UNDO));
    assertThat(String.valueOf(json(edited(footer, taken())).get("text")))
        .hasSizeLessThanOrEqualTo(5000)
        .contains("> hi", "✔ ada");
  }

  @Test
  void aMessageThatPeopleDeletedIsNotMissed() {
    assertThatCode(
            () -> edited(BOOSTED, error(400, "No message found with the id of \"m-1\".", "")))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> edited(BOOSTED, error(400, "Blocked", "error-message-editing-blocked")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("give it the role bot");
  }

  @Test
  void onePersonIsToldInADirectMessage() throws Exception {
    List<LoggedRequest> requests = whispered(user(), direct(), taken());
    assertThat(requests)
        .extracting(request -> request.getUrl().replace("/T0/secret-path/api/v1/", ""))
        .containsExactly("users.info?userId=U1", "im.create", "chat.sendMessage");
    assertThat(json(requests.get(1))).containsEntry("username", "ada");
    assertThat(message(requests.get(2)))
        .containsEntry("rid", "D1")
        .containsEntry("msg", "only \\*you\\*: https://h.example/link/1");
  }

  /** It says nothing of the room, which goes on. */
  @ParameterizedTest
  @ValueSource(strings = {"room_is_blocked", "error-not-allowed", "error-invalid-room"})
  void aPersonWhoCannotBeToldIsADeadLetterAlone(String error) {
    assertThatThrownBy(() -> whispered(user(), direct(), error(400, error, "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no direct message");
  }

  @Test
  void aPersonHasDirectMessagesWithAllButtons() throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    List<LoggedRequest> requests =
        inTurn(chat -> receipts.add(toldAlone(chat)), user(), direct(), taken());
    assertThat(message(requests.get(2))).containsEntry("rid", "D1");
    assertThat(actions(requests.get(2)))
        .extracting(button -> button.get("text"))
        .containsExactly("Reply", "Favourite", "Boost", "Bookmark", "Mute", "Undo");
    assertThat(receipts).containsExactly(new Receipt("D1/" + ID, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | You must be logged in to do this. | | set .token",
        "400 | error-invalid-room | | set .channel",
        "400 | error-not-allowed | | add it to the room",
        "400 | You_have_been_muted | | let it",
        "400 | You can't send messages because the room is readonly. | | let it"
      })
  void whatMustBePutRightHoldsTheMessagesAndSaysWhat(
      int status, String error, @Nullable String type, String what) {
    assertThat(gone(error(status, error, Objects.requireNonNullElse(type, "")))).contains(what);
  }

  @Test
  void aWorkspaceThatTakesLessSaysSo() {
    assertThat(dead(error(400, "Too long", "error-message-size-exceeded")))
        .contains("raise Message_MaxAllowedSize");
  }

  /** As older servers say it; newer ones answer 429. */
  @Test
  void whoIsTooFastComesAgain() {
    assertThat(passing(error(400, "Slow down", "error-too-many-requests")).retryAfter()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url | https://chat.example/hooks/1/x | url must not be set together with .server",
        "token | | token must be set",
        "user-id | | user-id must be set",
        "channel | | channel must be set",
        "channel | #mastodon | channel must be a room's id"
      })
  void aWayThatIsNotClearStopsTheStart(String key, @Nullable String value, String why) {
    stopsTheStart(key, value, why);
  }

  private static ResponseDefinitionBuilder user() {
    return okJson("{\"user\":{\"_id\":\"U1\",\"username\":\"ada\"},\"success\":true}");
  }

  private static ResponseDefinitionBuilder direct() {
    return okJson("{\"room\":{\"t\":\"d\",\"rid\":\"D1\",\"_id\":\"D1\"},\"success\":true}");
  }

  private static ResponseDefinitionBuilder error(int status, String error, String type) {
    return aResponse()
        .withStatus(status)
        .withBody(
            "{\"success\":false,\"error\":\"%s\",\"errorType\":\"%s\"}"
                .formatted(error.replace("\"", "\\\""), type));
  }

  private static List<Map<String, Object>> actions(LoggedRequest request) {
    return objects(message(request).get("attachments")).stream()
        .filter(attachment -> attachment.containsKey("actions"))
        .flatMap(attachment -> objects(attachment.get("actions")).stream())
        .toList();
  }

  private static String said(Map<String, Object> button) {
    return String.valueOf(button.get("msg"));
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static Map<String, Object> message(LoggedRequest request) {
    return (Map<String, Object>) Objects.requireNonNull(json(request).get("message"));
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static List<Map<String, Object>> objects(@Nullable Object list) {
    return (List<Map<String, Object>>) Objects.requireNonNull(list);
  }
}
