package social.howdah.forward.mattermost;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.forward.ConversationContract;
import social.howdah.forward.Footer;
import social.howdah.forward.Messages;
import social.howdah.message.ChatAction;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Seal;
import social.howdah.platform.Secret;

/** A bot's posts. What they say is {@link MattermostDestinationTest}'s. */
class MattermostConversationTest extends ConversationContract {
  private static final String CHANNEL = "4xp9fdt77pncbef59f4k1qe83o";
  private static final String KEY = "a long random text";
  private static final Footer BOOSTED =
      new Footer(List.of("ada *boosted* this"), List.of(ChatAction.UNDO));

  MattermostConversationTest() {
    super(
        new MattermostKind(),
        "server",
        Map.of("token", "bot-1", "channel", CHANNEL, "signing-secret", KEY));
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return okJson("{\"id\":\"p1\"}");
  }

  @Override
  protected String reference() {
    return "p7";
  }

  @Override
  protected List<Button> buttons(LoggedRequest request) {
    return actions(request).stream()
        .map(
            button ->
                new Button(
                    String.valueOf(button.get("name")),
                    String.valueOf(context(button).get("button"))))
        .toList();
  }

  @Test
  void aBotPostsIntoItsChannel() throws Exception {
    LoggedRequest request = told(MENTION);
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path/api/v4/posts");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer bot-1");
    assertThat(json(request)).containsEntry("channel_id", CHANNEL);
    assertThat(receipt(MENTION).reference()).isEqualTo("p1");
  }

  /** By a number that it remembers for ten minutes. */
  @Test
  void mattermostKnowsARepeat() throws Exception {
    assertThat(json(told(MENTION)))
        .containsEntry("pending_post_id", Messages.delivery(MENTION).id().toString());
  }

  @Test
  void eachButtonIsSealedForItsDestination() throws Exception {
    assertThat(actions(told(MENTION)))
        .allSatisfy(
            button -> {
              String value = String.valueOf(context(button).get("button"));
              Secret seal = Seal.of(Secret.of(KEY), "button", "chat", value);
              assertThat(context(button)).containsEntry("seal", seal.reveal());
            });
  }

  @Test
  void whereNobodyCanAnswerThereAreNoButtons() throws Exception {
    without("signing-secret");
    assertThat(actions(told(MENTION))).isEmpty();
  }

  @Test
  void aPostIsChangedWhereItIs() throws Exception {
    LoggedRequest request = edited(BOOSTED, taken());
    assertThat(request.getMethod().getName()).isEqualTo("PUT");
    assertThat(request.getUrl()).endsWith("/api/v4/posts/p7/patch");
    assertThat(attachments(request).get(0)).containsEntry("text", "ada \\*boosted\\* this");
    assertThat(buttons(request)).extracting(Button::label).containsExactly("Undo");
  }

  @Test
  void aPostThatPeopleDeletedIsNotMissed() {
    assertThatCode(() -> edited(BOOSTED, error(404, "app.post.get.app_error")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> edited(BOOSTED, error(400, "api.post.app_error")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onePersonIsToldInADirectMessage() throws Exception {
    List<LoggedRequest> requests = whispered(okJson("{\"id\":\"b1\"}"), direct(), taken());
    assertThat(requests.get(1).getUrl()).endsWith("/api/v4/channels/direct");
    assertThat(requests.get(1).getBodyAsString()).isEqualTo("[\"b1\",\"U1\"]");
    assertThat(json(requests.get(2))).containsEntry("channel_id", "d1");
    assertThat(String.valueOf(json(requests.get(2)).get("message"))).startsWith("only \\*you\\*");
  }

  @Test
  void aPersonHasDirectMessagesWithButtons() throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    List<LoggedRequest> requests =
        inTurn(chat -> receipts.add(toldAlone(chat)), okJson("{\"id\":\"b1\"}"), direct(), taken());
    assertThat(json(requests.get(2))).containsEntry("channel_id", "d1");
    assertThat(buttons(requests.get(2))).hasSameSizeAs(offered());
    assertThat(receipts).containsExactly(new Receipt("p1", null));
  }

  @Test
  void aTokenThatHasEndedHoldsTheMessagesAndSaysSo() {
    assertThat(gone(error(401, "api.context.session_expired.app_error"))).contains("set .token");
  }

  @Test
  void aChannelTheBotIsNotInIsExplained() {
    assertThat(dead(error(403, "api.context.permissions.app_error")))
        .contains("add it to the channel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url | https://chat.example/hooks/x | url must not be set together with .server",
        "token | | token must be set",
        "channel | | channel must be set"
      })
  void aWayThatIsNotClearStopsTheStart(String key, @Nullable String value, String why) {
    stopsTheStart(key, value, why);
  }

  private static ResponseDefinitionBuilder direct() {
    return okJson("{\"id\":\"d1\"}");
  }

  private static ResponseDefinitionBuilder error(int status, String id) {
    return aResponse().withStatus(status).withBody("{\"id\":\"%s\"}".formatted(id));
  }

  private static List<Map<String, Object>> actions(LoggedRequest request) {
    return attachments(request).stream()
        .filter(attachment -> attachment.containsKey("actions"))
        .flatMap(attachment -> objects(attachment.get("actions")).stream())
        .toList();
  }

  private static List<Map<String, Object>> attachments(LoggedRequest request) {
    return objects(object(json(request).get("props")).get("attachments"));
  }

  private static Map<String, Object> context(Map<String, Object> button) {
    return object(object(button.get("integration")).get("context"));
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static Map<String, Object> object(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static List<Map<String, Object>> objects(@Nullable Object list) {
    return (List<Map<String, Object>>) Objects.requireNonNull(list);
  }
}
