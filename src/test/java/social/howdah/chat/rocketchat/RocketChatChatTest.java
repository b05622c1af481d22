package social.howdah.chat.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/**
 * Rocket.Chat as a chat that people answer from. Requests are as its server makes them.
 *
 * @see <a
 *     href="https://github.com/RocketChat/Rocket.Chat/blob/develop/apps/meteor/app/integrations/server/lib/triggerHandler.ts">
 *     Rocket.Chat: triggerHandler.ts</a>
 */
class RocketChatChatTest extends AnsweringContract {
  private static final Pattern LINE =
      Pattern.compile("(!howdah (reply|edit):[0-9a-f-]{36})( [^\\n]*)");
  private static final String SENT = "/api/v1/chat.sendMessage";

  @Override
  protected Map<String, String> destination() {
    return Map.of(
        "kind", "rocket-chat",
        "server", "SERVER",
        "user-id", "howdah-bot-id",
        "token", "bot-token",
        "channel", "ByehQjC44FwMeiLbX",
        "command-tokens", "token-of-room, token-of-direct");
  }

  @Override
  protected String realm() {
    return "rocket-chat/SERVER";
  }

  /** A button writes it for whoever presses it. */
  @Override
  protected ChatRequest press(String user, String value, Instant now) {
    return written(user, "!howdah " + value, now);
  }

  @Override
  protected ChatRequest command(String user, String name, String text, Instant now) {
    return written(user, "!" + name + " " + text, now);
  }

  @Override
  protected String form(Response said) {
    return sent(SENT).stream()
        .map(body -> Fields.of(body).in("message").text("msg"))
        .filter(text -> LINE.matcher(text).find())
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @Override
  protected ChatRequest submission(String user, String openedForm, String text) {
    Matcher line = LINE.matcher(openedForm);
    assertThat(line.find()).isTrue();
    return written(user, line.group(1) + " " + text, Instant.now());
  }

  @Override
  protected ChatRequest forged(ChatRequest request) {
    return request(request.text().replace("token-of-room", "token-of-another"));
  }

  @Override
  protected String edits() {
    return "/api/v1/chat.update";
  }

  @Override
  protected String named(String user) {
    return "users.info?userId=" + user + " ";
  }

  @Override
  protected boolean buttonsChange() {
    return false;
  }

  /** Integrations may write in anybody's name, and moderators change what others wrote. */
  @ParameterizedTest
  @CsvSource({"bot, true", "isEdited, true", "user_id, howdah-bot-id"})
  void whatItsAuthorDidNotWriteIsNotHeard(String field, String value) {
    Map<String, Object> message = message("U-ada", "!toot Hello", Instant.now());
    message.put(field, value.equals("true") ? (Object) true : value);
    assertThat(isHeard(message)).isFalse();
  }

  /** As older servers say it. */
  @Test
  void anIntegrationThatIsNamedIsNotHeardEither() {
    Map<String, Object> message = message("U-ada", "!toot Hello", Instant.now());
    message.put("bot", Map.of("i", "an-integration"));
    assertThat(isHeard(message)).isFalse();
  }

  @Test
  void whatPeopleWriteIsHeard() {
    assertThat(isHeard(message("U-ada", "!toot Hello", Instant.now()))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "!toot, !tootsie rolls",
    "!howdah, !howdahs are seats",
    "!toot, I say !toot here",
    "!hello, !hello there",
    ", !toot without a trigger word",
    "toot, toot as of old"
  })
  void whatOnlyLooksLikeACommandIsNotHeard(@Nullable String trigger, String text) {
    Map<String, Object> message = message("U-ada", text, Instant.now());
    message.remove("trigger_word");
    if (trigger != null) {
      message.put("trigger_word", trigger);
    }
    assertThat(isHeard(message)).isFalse();
    assertThatThrownBy(() -> chat().action(request(Json.write(message))))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"message_id", "user_id", "timestamp"})
  void aMessageThatSaysTooLittleIsRefused(String field) {
    Map<String, Object> message = message("U-ada", "!toot Hello", Instant.now());
    message.remove(field);
    assertThatThrownBy(() -> chat().handshake(request(Json.write(message))))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  @Test
  void oneMessageIsOneWhicheverIntegrationSendsIt() {
    Map<String, Object> message = message("U-ada", "!toot Hello", Instant.now());
    String first = chat().unique(request(Json.write(message)));
    message.put("token", "token-of-direct");
    assertThat(chat().unique(request(Json.write(message)))).isEqualTo(first);
    message.put("message_id", UUID.randomUUID().toString());
    assertThat(chat().unique(request(Json.write(message)))).isNotEqualTo(first);
  }

  @Test
  void whatTwoIntegrationsSendIsHeardOnce() throws Exception {
    Map<String, Object> message = message("U-ada", "!howdah status", Instant.now());
    posted(request(Json.write(message)));
    assertThat(told()).startsWith("You are ada here.");
    message.put("token", "token-of-direct");
    posted(request(Json.write(message)));
    assertThat(told()).startsWith("That was received before.");
  }

  @Test
  void aStrangersLinkIsForThemAlone() throws Exception {
    Response said = posted(command("U-stranger", "toot", "Hello", Instant.now()));
    assertThat(said.getEntity()).isEqualTo("{}");
    assertThat(told()).contains("/chat-identity/");
  }

  @Test
  void whatNobodyCanBeToldIsDoneAllTheSame() {
    whileDownAt(
        "/api/v1/im.create",
        () ->
            assertThatThrownBy(() -> posted(command("U-ada", "toot", "Hello", Instant.now())))
                .isInstanceOfSatisfying(
                    Problem.class, problem -> assertThat(problem.status()).isEqualTo(502)));
    await().untilAsserted(() -> assertThat(posted("alice").text()).isEqualTo("Hello"));
  }

  /** What answers an integration is posted for everybody there. */
  @ParameterizedTest
  @ValueSource(strings = {"words", "form", "nothing"})
  void theRoomIsToldNothing(String kind) throws Exception {
    Interaction.Press press = (Interaction.Press) chat().action(pressed());
    Answer answer =
        switch (kind) {
          case "words" -> new Answer.Words("Sign in: https://h.example/chat-identity/a_b_c");
          case "form" -> new Answer.Form("Reply", "Your reply", "@bob ", 3_000, press.button());
          default -> new Answer.Silence();
        };
    Response said = chat().answer(press, answer);
    assertThat(said.getStatus()).isEqualTo(200);
    assertThat(said.getEntity()).isEqualTo("{}");
  }

  @Test
  void wordsGoToThePersonAloneAndNothingIsReadInThem() throws Exception {
    chat()
        .answer(
            chat().action(pressed()),
            new Answer.Words("*a_b*, say /howdah undo: https://h.example/howdah/a_b-c"));
    assertThat(told()).isEqualTo("\\*a\\_b\\*, say !howdah undo: https://h.example/howdah/a_b-c");
    assertThat(sent("/api/v1/im.create")).last().isEqualTo("{\"username\":\"u1\"}");
  }

  /** What somebody was told last, in the room of them and the bot. */
  private String told() {
    List<String> messages = sent(SENT);
    Fields message = Fields.of(messages.get(messages.size() - 1)).in("message");
    assertThat(message.text("rid")).isEqualTo("d1");
    return message.text("msg");
  }

  private boolean isHeard(Map<String, Object> message) {
    return chat()
        .handshake(request(Json.write(message)))
        .map(answer -> !"{}".equals(answer.getEntity()))
        .orElse(true);
  }

  private static ChatRequest pressed() {
    return written("U-ada", "!howdah boost:" + UUID.randomUUID(), Instant.now());
  }

  private static ChatRequest written(String user, String text, Instant at) {
    return request(Json.write(message(user, text, at)));
  }

  private static Map<String, Object> message(String user, String text, Instant at) {
    Map<String, Object> message = new TreeMap<>();
    message.put("token", "token-of-room");
    message.put("bot", false);
    message.put("trigger_word", text.split(" ", 2)[0]);
    message.put("channel_id", "ByehQjC44FwMeiLbX");
    message.put("channel_name", "mastodon");
    message.put("message_id", UUID.randomUUID().toString());
    message.put("timestamp", at.toString());
    message.put("user_id", user);
    message.put("user_name", user);
    message.put("text", text);
    message.put("siteUrl", "https://chat.example");
    return message;
  }

  private static ChatRequest request(String body) {
    return new ChatRequest(Map.of(), body, Instant.now());
  }
}
