package social.howdah.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import social.howdah.chat.AnsweringContract;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Fields;
import social.howdah.platform.Seal;
import social.howdah.platform.Secret;
import social.howdah.platform.json.Json;

/** Slack as a chat that people answer from. */
class SlackChatTest extends AnsweringContract {
  private static final String KEY = "8f742231b10e8888abcd99yyyzzz85a5";

  @Override
  protected Map<String, String> destination() {
    return Map.of(
        "kind", "slack",
        "token", "xoxb-bot",
        "channel", "C0123ABCD",
        "api", "SERVER/api/",
        "signing-secret", KEY);
  }

  @Override
  protected String realm() {
    return "slack/T1";
  }

  @Override
  protected ChatRequest press(String user, String value, Instant now) {
    return signed(
        "payload="
            + encoded(
                Json.write(
                    Map.of(
                        "type", "block_actions",
                        "team", Map.of("id", "T1"),
                        "user", Map.of("id", user, "username", user),
                        "channel", Map.of("id", "C0123ABCD"),
                        "trigger_id", UUID.randomUUID().toString(),
                        "response_url", server() + "/reply",
                        "actions", List.of(Map.of("value", value))))),
        now);
  }

  @Override
  protected ChatRequest command(String user, String name, String text, Instant now) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return signed(
        "team_id=T1&user_id=%s&user_name=%s&channel_id=C0123ABCD&command=%s&text=%s&trigger_id=%s"
            .formatted(user, user, encoded("/" + name), encoded(escaped), UUID.randomUUID()),
        now);
  }

  @Override
  protected ChatRequest submission(String user, String openedForm, String text) {
    Map<String, Object> view =
        Map.of(
            "private_metadata",
            Fields.of(openedForm).in("view").text("private_metadata"),
            "state",
            Map.of("values", Map.of("text", Map.of("text", Map.of("value", text)))));
    return signed(
        "payload="
            + encoded(
                Json.write(
                    Map.of(
                        "type",
                        "view_submission",
                        "team",
                        Map.of("id", "T1"),
                        "user",
                        Map.of("id", user, "username", user),
                        "view",
                        view))),
        Instant.now());
  }

  @Override
  protected ChatRequest forged(ChatRequest request) {
    return new ChatRequest(
        request.headers(), request.text().replace("U-ada", "U-ben"), Instant.now());
  }

  @Override
  protected String form(Response said) {
    return sent("/api/views.open").get(0);
  }

  @Override
  protected String edits() {
    return "/api/chat.update";
  }

  private static ChatRequest signed(String body, Instant made) {
    String time = String.valueOf(made.getEpochSecond());
    String seal = Seal.of(Secret.of(KEY), "v0:" + time + ":" + body).reveal();
    return new ChatRequest(
        Map.of(
            "X-Slack-Request-Timestamp", List.of(time),
            "X-Slack-Signature", List.of("v0=" + seal)),
        body,
        Instant.now());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
