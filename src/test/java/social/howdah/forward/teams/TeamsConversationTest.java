package social.howdah.forward.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.forward.ConversationContract;
import social.howdah.forward.Footer;
import social.howdah.forward.Messages;
import social.howdah.forward.TestDestinations;
import social.howdah.message.ChatAction;

/** A bot's cards. What they say is {@link TeamsDestinationTest}'s. */
class TeamsConversationTest extends ConversationContract {
  private static final WireMockServer LOGIN = new WireMockServer(options().dynamicPort());
  private static final String CHANNEL = "19:0a1b@thread.tacv2";

  private static final Footer BOOSTED =
      new Footer(List.of("@alice **boosted** it."), List.of(ChatAction.UNDO));

  TeamsConversationTest() {
    super(
        TestDestinations.kind("teams"),
        "server",
        Map.of("app-id", "a1", "app-password", "s & t", "tenant", "t1", "channel", CHANNEL));
  }

  @BeforeAll
  static void start() {
    LOGIN.start();
  }

  @BeforeEach
  void login() {
    LOGIN.resetAll();
    LOGIN.stubFor(
        post("/token").willReturn(okJson("{\"access_token\":\"bot-1\",\"expires_in\":3599}")));
  }

  @AfterAll
  static void stop() {
    LOGIN.stop();
  }

  @Override
  protected Map<String, String> properties(String url) {
    Map<String, String> properties = super.properties(url);
    properties.put("token-url", LOGIN.baseUrl() + "/token");
    return properties;
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return okJson("{\"id\":\"19:0a1b@thread.tacv2;messageid=7\",\"activityId\":\"7\"}");
  }

  @Override
  protected String reference() {
    return "19:c;messageid=7/activities/7";
  }

  @Override
  protected List<Button> buttons(LoggedRequest request) {
    boolean begins = json(request).containsKey("activity");
    return actions(begins ? card(request) : TeamsDestinationTest.card(json(request))).stream()
        .map(
            button ->
                new Button(
                    String.valueOf(button.get("title")),
                    String.valueOf(data(button).get("button"))))
        .toList();
  }

  @Test
  void aBotBeginsAConversationInItsChannel() throws Exception {
    LoggedRequest request = told(MENTION);
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path/v3/conversations");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer bot-1");
    assertThat(json(request))
        .containsEntry("isGroup", true)
        .containsEntry("bot", Map.of("id", "28:a1"))
        .containsEntry(
            "channelData", Map.of("channel", Map.of("id", CHANNEL), "tenant", Map.of("id", "t1")));
    assertThat(card(request).toString()).contains("hi");
    assertThat(receipt(MENTION).reference())
        .isEqualTo("19:0a1b@thread.tacv2;messageid=7/activities/7");
  }

  @Test
  void theAppAsksForItsTokenOnce() throws Exception {
    inTurn(
        teams -> {
          teams.tell(Messages.message(MENTION));
          teams.tell(Messages.message(MENTION));
        },
        taken(),
        taken());
    List<LoggedRequest> asked = LOGIN.findAll(postRequestedFor(urlEqualTo("/token")));
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).getBodyAsString().split("&"))
        .containsExactlyInAnyOrder(
            "grant_type=client_credentials",
            "client_id=a1",
            "client_secret=s+%26+t",
            "scope=https%3A%2F%2Fapi.botframework.com%2F.default");
  }

  @Test
  void anAppWhoseSecretHasEndedSaysSo() {
    LOGIN.stubFor(
        post("/token")
            .willReturn(aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}")));
    assertThat(gone(taken())).contains("set .app-password to a new one");
  }

  @Test
  void aSignInThatIsDownIsTriedAgain() {
    LOGIN.stubFor(post("/token").willReturn(aResponse().withStatus(500)));
    assertThat(passing(taken())).hasMessage("Microsoft gives the app no token now.");
  }

  /** A reply opens a dialog, whatever else is done at once. */
  @Test
  void aButtonThatNeedsWordsOpensADialog() throws Exception {
    List<Map<String, Object>> buttons = actions(card(told(MENTION)));
    assertThat(buttons)
        .extracting(button -> button.get("type"))
        .containsExactly(
            "Action.Submit",
            "Action.Execute",
            "Action.Execute",
            "Action.Execute",
            "Action.Execute");
    assertThat(data(buttons.get(0))).containsEntry("msteams", Map.of("type", "task/fetch"));
  }

  @Test
  void aCardIsChangedToSayWhatWasDone() throws Exception {
    LoggedRequest request = edited(BOOSTED, taken());
    assertThat(request.getMethod().getName()).isEqualTo("PUT");
    assertThat(request.getUrl()).endsWith("/v3/conversations/19:c;messageid=7/activities/7");
    Map<String, Object> card = TeamsDestinationTest.card(json(request));
    assertThat(card.toString()).contains("hi", "@alice **boosted** it.");
    assertThat(buttons(request)).extracting(Button::label).containsExactly("Undo");
  }

  @Test
  void aCardThatPeopleDeletedIsNotMissed() {
    assertThatCode(() -> edited(BOOSTED, error(404, "ActivityNotFoundInConversation")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> edited(BOOSTED, error(400, "BadSyntax")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onePersonIsToldInTheirChatWithTheBot() throws Exception {
    List<LoggedRequest> requests = whispered(okJson("{\"id\":\"a:1\"}"), taken());
    assertThat(requests.get(0).getUrl()).endsWith("/v3/conversations");
    assertThat(json(requests.get(0)))
        .containsEntry("isGroup", false)
        .containsEntry("members", List.of(Map.of("id", "U1")));
    assertThat(requests.get(1).getUrl()).endsWith("/v3/conversations/a:1/activities");
    assertThat(json(requests.get(1)))
        .containsEntry("text", "only *you*: https://h.example/link/1")
        .containsEntry("textFormat", "plain");
  }

  /** It says nothing of the channel, which goes on. */
  @Test
  void aPersonWhoCannotBeToldIsADeadLetterAlone() {
    assertThatThrownBy(() -> whispered(error(403, "BotNotInConversationRoster")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("to the person alone");
  }

  @ParameterizedTest
  @CsvSource({
    "403, BotNotInConversationRoster, Add the app to the team",
    "403, BotDisabledByAdmin, allow the app",
    "404, ConversationNotFound, .channel"
  })
  void whatMustBePutRightHoldsTheMessagesAndSaysWhat(int status, String code, String what) {
    assertThat(gone(error(status, code))).contains(code).contains(what);
  }

  @Test
  void whatPassesAtTeamsIsTriedAgain() {
    assertThat(passing(error(412, "PreconditionFailed")))
        .hasMessageContaining("PreconditionFailed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url | https://prod.logic.azure.com/x | url must not be set together with .app-id",
        "tenant | | tenant must be set",
        "app-password | | app-password must be set",
        "channel | General | channel must be a channel's id"
      })
  void aWayThatIsNotClearStopsTheStart(String key, String value, String why) {
    stopsTheStart(key, value, why);
  }

  private static ResponseDefinitionBuilder error(int status, String code) {
    return aResponse()
        .withStatus(status)
        .withBody("{\"error\":{\"code\":\"%s\",\"message\":\"\"}}".formatted(code));
  }

  private static Map<String, Object> card(LoggedRequest begun) {
    return TeamsDestinationTest.card(object(json(begun).get("activity")));
  }

  private static List<Map<String, Object>> actions(Map<String, Object> card) {
    return TeamsDestinationTest.elements(card, "body").stream()
        .filter(element -> "ActionSet".equals(element.get("type")))
        .flatMap(row -> TeamsDestinationTest.elements(row, "actions").stream())
        .toList();
  }

  private static Map<String, Object> data(Map<String, Object> button) {
    return object(button.get("data"));
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static Map<String, Object> object(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }
}
