package social.howdah.chat.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.chat.AnsweringContract;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Fields;
import social.howdah.chat.talk.Interaction;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;

/**
 * Discord as a chat that people answer from. Requests are as its documentation shows them.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding">Discord:
 *     Receiving and responding</a>
 */
class DiscordChatTest extends AnsweringContract {
  private static final KeyPair APPLICATION = keys();

  @Override
  protected Map<String, String> destination() {
    byte[] encoded = APPLICATION.getPublic().getEncoded();
    return Map.of(
        "kind", "discord",
        "token", "bot-token",
        "channel", "1234567890123456789",
        "api", "SERVER/api/v10",
        "public-key", HexFormat.of().formatHex(encoded, encoded.length - 32, encoded.length));
  }

  @Override
  protected String realm() {
    return "discord";
  }

  @Override
  protected ChatRequest press(String user, String value, Instant now) {
    return interaction(3, user, Map.of("component_type", 2, "custom_id", value), now);
  }

  @Override
  protected ChatRequest command(String user, String name, String text, Instant now) {
    List<?> options = List.of(Map.of("name", "text", "type", 3, "value", text));
    return interaction(2, user, Map.of("id", "7", "name", name, "options", options), now);
  }

  @Override
  protected String form(Response said) {
    return String.valueOf(said.getEntity());
  }

  @Override
  protected ChatRequest submission(String user, String openedForm, String text) {
    Fields modal = Fields.of(openedForm).in("data");
    Fields input = modal.first("components").in("component");
    Map<String, ?> written =
        Map.of("type", 4, "id", 2, "custom_id", input.text("custom_id"), "value", text);
    List<?> components = List.of(Map.of("type", 18, "id", 1, "component", written));
    return interaction(
        5,
        user,
        Map.of("custom_id", modal.text("custom_id"), "components", components),
        Instant.now());
  }

  @Override
  protected ChatRequest forged(ChatRequest request) {
    return new ChatRequest(
        request.headers(), request.text().replace("U-ada", "U-ben"), Instant.now());
  }

  @Override
  protected String edits() {
    return "/api/v10/channels/1234567890123456789/messages/p1";
  }

  @Test
  void aPingIsAnswered() {
    Response pong = chat().handshake(signed("{\"type\":1}", Instant.now())).orElseThrow();
    assertThat(pong.getStatus()).isEqualTo(200);
    assertThat(pong.getEntity()).isEqualTo("{\"type\":1}");
    assertThat(pong.getMediaType()).hasToString("application/json");
  }

  /** Discord sends them when the address is set, and takes none that does not see it. */
  @ParameterizedTest
  @ValueSource(strings = {"", "00", "no hexadecimal digits"})
  void aPingWithAWrongSignatureIsRefused(String signature) {
    ChatRequest request =
        new ChatRequest(
            Map.of(
                "X-Signature-Timestamp", List.of(String.valueOf(Instant.now().getEpochSecond())),
                "X-Signature-Ed25519", List.of(signature)),
            "{\"type\":1}",
            Instant.now());
    assertThatThrownBy(() -> chat().handshake(request))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
  }

  @Test
  void anOldPingIsRefused() {
    ChatRequest old = signed("{\"type\":1}", Instant.now().minus(Duration.ofMinutes(6)));
    assertThatThrownBy(() -> chat().handshake(old))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("too long ago");
  }

  @Test
  void whatPeopleDoIsNoPing() {
    assertThat(chat().handshake(press("U-ada", "undo:x", Instant.now()))).isEmpty();
  }

  @Test
  void wordsAreSeenByOnePersonAndNothingIsReadInThem() throws Exception {
    Fields said = said(new Answer.Words("*@a_b*: https://h.example/a_b-c"));
    assertThat(said.text("type")).isEqualTo("4");
    assertThat(said.in("data").text("content")).isEqualTo("\\*@a\\_b\\*: https://h.example/a_b-c");
    assertThat(said.in("data").text("flags")).isEqualTo("68");
  }

  /** Discord shows nothing, and the message changes later. */
  @Test
  void silenceLeavesTheMessageAsItIs() throws Exception {
    assertThat(said(new Answer.Silence()).text("type")).isEqualTo("6");
  }

  @Test
  void inADirectMessageThereIsNoMember() {
    String body =
        Json.write(
            Map.of(
                "type",
                2,
                "user",
                Map.of("id", "U-ada", "username", "ada"),
                "data",
                Map.of("name", "howdah")));
    Interaction.Command command = (Interaction.Command) chat().command(signed(body, Instant.now()));
    assertThat(command.origin().user().id()).isEqualTo("U-ada");
    assertThat(command.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"type\":4}", "[]", "no JSON", "{\"type\":3,\"data\":{}}"})
  void whatWasNotAskedForIsRefused(String body) {
    assertThatThrownBy(() -> chat().action(signed(body, Instant.now())))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  private Fields said(Answer answer) throws Exception {
    Interaction press = chat().action(press("U-ada", "boost:" + UUID.randomUUID(), Instant.now()));
    return Fields.of(form(chat().answer(press, answer)));
  }

  private static ChatRequest interaction(int type, String user, Map<String, ?> data, Instant made) {
    Map<String, Object> body = new TreeMap<>();
    body.put("id", UUID.randomUUID().toString());
    body.put("type", type);
    body.put("token", UUID.randomUUID().toString());
    body.put("guild_id", "9");
    body.put("channel_id", "1234567890123456789");
    body.put("member", Map.of("user", Map.of("id", user, "username", user)));
    body.put("data", data);
    return signed(Json.write(body), made);
  }

  private static ChatRequest signed(String body, Instant made) {
    String time = String.valueOf(made.getEpochSecond());
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(APPLICATION.getPrivate());
      signature.update((time + body).getBytes(UTF_8));
      return new ChatRequest(
          Map.of(
              "x-signature-timestamp", List.of(time),
              "x-signature-ed25519", List.of(HexFormat.of().formatHex(signature.sign()))),
          body,
          Instant.now());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
