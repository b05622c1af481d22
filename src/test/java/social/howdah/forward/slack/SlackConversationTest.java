package social.howdah.forward.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.forward.ChatContract;
import social.howdah.forward.Conversation;
import social.howdah.forward.Footer;
import social.howdah.forward.Messages;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatMessage;
import social.howdah.message.Whisper;
import social.howdah.platform.config.InvalidConfigurationException;

class SlackConversationTest extends ChatContract {
  private static final ChatMessage MENTION =
      Messages.notification("mention", Map.of("content", "<p>hi</p>", "visibility", "public"));

  private static final Footer BOOSTED =
      new Footer(List.of("@alice boosted it. <!channel>"), List.of(ChatAction.UNDO));

  private static final Footer FOOTER = new Footer(List.of(), List.of(ChatAction.REPLY));

  private final Map<String, String> configured =
      new HashMap<>(Map.of("token", "xoxb-1", "channel", "C0123ABCD", "signing-secret", "s"));

  SlackConversationTest() {
    super(new SlackKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    Map<String, String> properties = new HashMap<>(Map.of("api", url));
    properties.putAll(configured);
    return properties;
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return ok("\"channel\":\"C0123ABCD\",\"ts\":\"1764300000.000100\"");
  }

  @Override
  protected String visible(LoggedRequest request) {
    return SlackReader.words(request.getBodyAsString());
  }

  @Override
  protected Pattern live() {
    return Pattern.compile("⟦");
  }

  @Override
  protected int longest() {
    return 3000 + 750;
  }

  @Test
  void anAppPostsIntoItsChannel() throws Exception {
    LoggedRequest request = told(MENTION);
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path/chat.postMessage");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer xoxb-1");
    assertThat(json(request))
        .containsEntry("channel", "C0123ABCD")
        .containsEntry(
            "text",
            "*@bob@other.example mentioned @alice@m.example*\n> hi\nhttps://other.example/@bob");
    assertThat(receipt(MENTION).reference()).isEqualTo("C0123ABCD:1764300000.000100");
  }

  @Test
  void aMessageHasAButtonForEachThingThatMayBeDone() throws Exception {
    List<ButtonElement> buttons = buttons(told(MENTION));
    assertThat(buttons)
        .extracting(ButtonElement::getActionId)
        .containsExactly("reply", "favourite", "boost", "bookmark", "mute");
    assertThat(buttons)
        .extracting(button -> button.getText().getText())
        .containsExactly("Reply", "Favourite", "Boost", "Bookmark", "Mute");
    assertThat(ButtonValue.of(buttons.get(2).getValue()))
        .contains(new ButtonValue(ChatAction.BOOST, Messages.delivery(MENTION).id()));
  }

  @Test
  void whereNobodyCanAnswerThereAreNoButtons() throws Exception {
    configured.remove("signing-secret");
    assertThat(buttons(told(MENTION))).isEmpty();
  }

  /** A row of Slack's has five. */
  @Test
  void manyButtonsStandInRowsAndGraveOnesAsk() throws Exception {
    List<ChatAction> all = Arrays.asList(ChatAction.values());
    LoggedRequest request =
        inTurn(
                slack ->
                    ((Conversation) slack)
                        .tell(Messages.message(MENTION), new Footer(List.of(), all)),
                taken())
            .get(0);
    assertThat(SlackReader.blocks(request.getBodyAsString(), ActionsBlock.class))
        .allSatisfy(row -> assertThat(row.getElements()).hasSizeBetween(1, 5));
    assertThat(buttons(request)).hasSameSizeAs(all);
    assertThat(buttons(request))
        .filteredOn(button -> button.getConfirm() != null)
        .extracting(ButtonElement::getActionId)
        .containsExactlyElementsOf(
            all.stream().filter(ChatAction::isGrave).map(ChatAction::word).toList());
  }

  @Test
  void aMessageIsChangedToSayWhatWasDone() throws Exception {
    LoggedRequest request = edited(taken());
    assertThat(request.getUrl()).endsWith("/chat.update");
    assertThat(json(request)).containsEntry("channel", "C1").containsEntry("ts", "17.1");
    assertThat(visible(request)).contains("hi");
    PlainTextObject done =
        (PlainTextObject)
            SlackReader.blocks(request.getBodyAsString(), ContextBlock.class)
                .get(0)
                .getElements()
                .get(0);
    assertThat(done.getText()).isEqualTo("@alice boosted it. <!channel>");
    assertThat(buttons(request)).extracting(ButtonElement::getActionId).containsExactly("undo");
  }

  @Test
  void aMessageThatPeopleDeletedIsNotMissed() {
    assertThatCode(() -> edited(error("message_not_found"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> edited(error("cant_update_message")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onePersonIsToldAlone() throws Exception {
    List<LoggedRequest> requests = whispered(ok(""));
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).getUrl()).endsWith("/chat.postEphemeral");
    assertThat(json(requests.get(0))).containsEntry("channel", "C1").containsEntry("user", "U1");
    assertThat(visible(requests.get(0))).isEqualTo("only you: https://h.example/link/1");
  }

  @Test
  void whoIsNotInTheChannelIsToldInADirectMessage() throws Exception {
    List<LoggedRequest> requests = whispered(error("user_not_in_channel"), ok(""));
    assertThat(requests).hasSize(2);
    assertThat(requests.get(1).getUrl()).endsWith("/chat.postMessage");
    assertThat(json(requests.get(1)))
        .containsEntry("channel", "U1")
        .containsEntry("unfurl_links", false)
        .doesNotContainKey("user");
  }

  /** It says nothing of the channel, which goes on. */
  @Test
  void aPersonWhoCannotBeToldIsADeadLetterAlone() {
    assertThatThrownBy(() -> whispered(error("user_not_in_channel"), error("channel_not_found")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPersonHasDirectMessagesWithButtons() throws Exception {
    LoggedRequest request = toldAlone(ok("\"channel\":\"D1\",\"ts\":\"17.1\""));
    assertThat(request.getUrl()).endsWith("/chat.postMessage");
    assertThat(json(request)).containsEntry("channel", "U1");
    assertThat(buttons(request)).isNotEmpty();
  }

  /** It says nothing of the channel, which goes on. */
  @ParameterizedTest
  @ValueSource(strings = {"channel_not_found", "user_disabled", "messages_tab_disabled"})
  void aPersonWhoCannotBeWrittenToIsADeadLetter(String code) {
    assertThatThrownBy(() -> toldAlone(error(code)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lets the app write this person nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "token_revoked, Install the app",
    "channel_not_found, invite the app",
    "not_in_channel, invite the app",
    "is_archived, Unarchive the channel",
    "missing_scope, chat:write"
  })
  void whatMustBePutRightHoldsTheMessagesAndSaysWhat(String code, String what) {
    assertThat(gone(error(code))).contains(code).contains(what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "ratelimited"})
  void whatPassesAtSlackIsTriedAgain(String code) {
    assertThat(passing(error(code))).hasMessageContaining(code);
  }

  @Test
  void anyOtherFailureIsADeadLetter() {
    assertThat(dead(error("msg_too_long"))).isEqualTo("Slack did not take the message.");
  }

  @Test
  void anAnswerThatIsNoneOfSlackIsTriedAgain() {
    assertThat(passing(aResponse().withBody("<html>"))).hasMessageContaining("is .api right?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url | https://hooks.slack.com/x | url must not be set together with .token",
        "token | | url must be set, or .token and .channel",
        "channel | | channel must be set",
        "channel | #general | channel must be a channel's id"
      })
  void aWayThatIsNotClearStopsTheStart(String key, String value, String why) {
    if (value == null) {
      configured.remove(key);
    } else {
      configured.put(key, value);
    }
    assertThatThrownBy(() -> told(MENTION))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat." + why);
  }

  private LoggedRequest edited(ResponseDefinitionBuilder answer) throws Exception {
    return inTurn(
            slack -> ((Conversation) slack).edit(Messages.message(MENTION), BOOSTED, "C1:17.1"),
            answer)
        .get(0);
  }

  private LoggedRequest toldAlone(ResponseDefinitionBuilder answer) throws Exception {
    return inTurn(
            slack ->
                ((Conversation) slack)
                    .alone("U1")
                    .orElseThrow()
                    .tell(Messages.message(MENTION), FOOTER),
            answer)
        .get(0);
  }

  private List<LoggedRequest> whispered(ResponseDefinitionBuilder... answers) throws Exception {
    Whisper whisper = new Whisper("chat", "C1", "U1", "only you: https://h.example/link/1");
    return inTurn(slack -> ((Conversation) slack).whisper(whisper), answers);
  }

  private static List<ButtonElement> buttons(LoggedRequest request) {
    return SlackReader.blocks(request.getBodyAsString(), ActionsBlock.class).stream()
        .flatMap(row -> row.getElements().stream())
        .map(ButtonElement.class::cast)
        .toList();
  }

  private static ResponseDefinitionBuilder ok(String fields) {
    return aResponse().withBody("{\"ok\":true" + (fields.isEmpty() ? "" : "," + fields) + "}");
  }

  private static ResponseDefinitionBuilder error(String code) {
    return aResponse().withBody("{\"ok\":false,\"error\":\"" + code + "\"}");
  }
}
