package social.howdah.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.chat.AnsweringContract;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Fields;
import social.howdah.chat.talk.Interaction;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;

/** Teams as a chat that people answer from. */
class TeamsChatTest extends AnsweringContract {
  private static final TestMicrosoft MICROSOFT = new TestMicrosoft();
  private static final String CHANNEL = "19:0a1b@thread.tacv2";

  @AfterAll
  static void stop() {
    MICROSOFT.stop();
  }

  @Override
  protected Map<String, String> destination() {
    Map<String, String> properties = new HashMap<>();
    properties.put("kind", "teams");
    properties.put("app-id", TestMicrosoft.APP);
    properties.put("app-password", "a-secret");
    properties.put("tenant", TestMicrosoft.TENANT);
    properties.put("channel", CHANNEL);
    properties.put("server", "SERVER/teams");
    properties.put("token-url", MICROSOFT.url("/token"));
    properties.put("keys-url", MICROSOFT.url("/openidconfiguration"));
    return properties;
  }

  @Override
  protected String realm() {
    return "teams/" + TestMicrosoft.APP;
  }

  @Override
  protected ChatRequest press(String user, String value, Instant now) {
    boolean opens = value.startsWith("reply:") || value.startsWith("edit:");
    Map<String, ?> data = Map.of("button", value);
    return opens
        ? invoke("task/fetch", user, Map.of("data", data, "context", Map.of()), now)
        : invoke("adaptiveCard/action", user, action(data), now);
  }

  @Override
  protected ChatRequest command(String user, String name, String text, Instant now) {
    String typed = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return said(user, "<at>Howdah</at>&nbsp;" + name + " " + typed, now);
  }

  @Override
  protected String form(Response said) {
    return String.valueOf(said.getEntity());
  }

  @Override
  protected ChatRequest submission(String user, String openedForm, String text) {
    Fields card = Fields.of(openedForm).in("task").in("value").in("card").in("content");
    Map<String, ?> data =
        Map.of(
            "button",
            card.first("actions").in("data").text("button"),
            card.first("body").text("id"),
            text);
    return invoke("task/submit", user, Map.of("data", data), Instant.now());
  }

  /** The body is not signed: TLS keeps it. */
  @Override
  protected ChatRequest forged(ChatRequest request) {
    String token = request.header("Authorization").orElseThrow();
    int at = token.length() - 20;
    char changed = token.charAt(at) == 'A' ? 'B' : 'A';
    return new ChatRequest(
        Map.of(
            "Authorization", List.of(token.substring(0, at) + changed + token.substring(at + 1))),
        request.text(),
        request.now());
  }

  @Override
  protected String edits() {
    return "/teams/v3/conversations/p1/activities/a1";
  }

  @ParameterizedTest
  @CsvSource({
    "iss, https://sts.windows.net/",
    "aud, 0a1b2c3d-0000-0000-0000-000000000002",
    "serviceurl, https://evil.example/",
    "serviceurl,"
  })
  void aTokenForSomethingElseIsRefused(String claim, String value) {
    JWTClaimsSet claims = TestMicrosoft.claims(Instant.now()).claim(claim, value).build();
    assertRefused(TestMicrosoft.signed(MICROSOFT.key, claims));
  }

  @Test
  void aTokenThatHasEndedIsRefused() {
    Date ended = Date.from(Instant.now().minus(Duration.ofMinutes(6)));
    assertRefused(
        TestMicrosoft.signed(
            MICROSOFT.key, TestMicrosoft.claims(Instant.now()).expirationTime(ended).build()));
  }

  /** A key of the Bot Framework's, but not endorsed for Teams. */
  @Test
  void aTokenOfAnotherChannelsKeyIsRefused() {
    JWTClaimsSet claims = TestMicrosoft.claims(Instant.now()).build();
    String token = TestMicrosoft.signed(MICROSOFT.other, claims);
    assertThatThrownBy(() -> chat().action(request(token, activity("message", "U-ada"))))
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x.y.z", "eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0."})
  void whatIsNoTokenIsRefused(String token) {
    assertRefused(token);
  }

  @Test
  void anotherOrganisationIsRefused() {
    Map<String, Object> foreign = activity("message", "U-ada");
    foreign.put("channelData", Map.of("tenant", Map.of("id", "another")));
    assertThatThrownBy(() -> chat().action(request(token(), foreign)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
  }

  /** Teams tells a bot of much that nobody did for Howdah. */
  @ParameterizedTest
  @ValueSource(strings = {"conversationUpdate", "installationUpdate", "messageReaction"})
  void whatTeamsTellsByTheWayIsTaken(String type) {
    assertThat(chat().handshake(request(token(), activity(type, "U-ada"))))
        .hasValueSatisfying(said -> assertThat(said.getStatus()).isEqualTo(200));
  }

  @Test
  void whatIsTypedIsAnsweredInTheChatWithThatPersonAlone() throws Exception {
    Interaction typed = chat().command(said("U-ada", "status", Instant.now()));
    Response said = chat().answer(typed, new Answer.Words("only you: https://h.example/1"));
    assertThat(said.getEntity()).isNull();
    assertThat(sent("/teams/v3/conversations"))
        .anySatisfy(body -> assertThat(body).contains("\"members\":[{\"id\":\"U-ada\"}]"));
    assertThat(sent("/teams/v3/conversations/p1/activities"))
        .anySatisfy(body -> assertThat(body).contains("only you: https://h.example/1", "plain"));
  }

  @ParameterizedTest
  @CsvSource({
    "toot Hello you, toot, Hello you",
    "/toot Hello, toot, Hello",
    "howdah status, howdah, status",
    "undo, howdah, undo",
    "mute releases 2h, howdah, mute releases 2h"
  })
  void theFirstWordIsTheCommand(String typed, String name, String text) {
    assertThat(chat().command(said("U-ada", typed, Instant.now())))
        .isInstanceOfSatisfying(
            Interaction.Command.class,
            command -> {
              assertThat(command.name()).isEqualTo(name);
              assertThat(command.text()).isEqualTo(text);
            });
  }

  @Test
  void aButtonIsAnsweredByWordsThatOnePersonSees() throws Exception {
    Interaction press = chat().action(press("U-ada", "boost:" + UUID.randomUUID(), Instant.now()));
    Fields said = Fields.of(form(chat().answer(press, new Answer.Words("No."))));
    assertThat(said.text("statusCode")).isEqualTo("200");
    assertThat(said.text("type")).isEqualTo("application/vnd.microsoft.activity.message");
    assertThat(said.text("value")).isEqualTo("No.");
  }

  @Test
  void aDialogShowsWordsOrCloses() throws Exception {
    Interaction reply = chat().action(press("U-ada", "reply:" + UUID.randomUUID(), Instant.now()));
    Fields task = Fields.of(form(chat().answer(reply, new Answer.Words("No.")))).in("task");
    assertThat(task.text("type")).isEqualTo("message");
    assertThat(task.text("value")).isEqualTo("No.");
    assertThat(chat().answer(reply, new Answer.Silence()).getEntity()).isNull();
  }

  @Test
  void whatWasNotAskedForIsRefused() {
    assertThatThrownBy(
            () -> chat().action(invoke("composeExtension/query", "U-ada", Map.of(), Instant.now())))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> chat().action(request(token, activity("message", "U-ada"))))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
  }

  private static Map<String, ?> action(Map<String, ?> data) {
    return Map.of(
        "action",
        Map.of("type", "Action.Execute", "verb", "howdah", "data", data),
        "trigger",
        "manual");
  }

  private static ChatRequest said(String user, String text, Instant made) {
    Map<String, Object> activity = activity("message", user);
    activity.put("text", text);
    activity.put("timestamp", made.toString());
    return request(token(), activity);
  }

  private static ChatRequest invoke(String name, String user, Map<String, ?> value, Instant made) {
    Map<String, Object> activity = activity("invoke", user);
    activity.put("name", name);
    activity.put("value", value);
    activity.put("timestamp", made.toString());
    return request(token(), activity);
  }

  private static Map<String, Object> activity(String type, String user) {
    Map<String, Object> activity = new HashMap<>();
    activity.put("type", type);
    activity.put("id", UUID.randomUUID().toString());
    activity.put("timestamp", Instant.now().toString());
    activity.put("serviceUrl", TestMicrosoft.SERVICE_URL);
    activity.put("channelId", "msteams");
    activity.put("from", Map.of("id", user, "name", user));
    activity.put("conversation", Map.of("id", CHANNEL + ";messageid=1"));
    activity.put("recipient", Map.of("id", "28:" + TestMicrosoft.APP));
    activity.put("channelData", Map.of("tenant", Map.of("id", TestMicrosoft.TENANT)));
    return activity;
  }

  private static String token() {
    return TestMicrosoft.signed(MICROSOFT.key, TestMicrosoft.claims(Instant.now()).build());
  }

  private static ChatRequest request(String token, Map<String, ?> activity) {
    return new ChatRequest(
        Map.of("Authorization", List.of("Bearer " + token)), Json.write(activity), Instant.now());
  }
}
