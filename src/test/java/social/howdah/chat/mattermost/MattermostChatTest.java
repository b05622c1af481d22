package social.howdah.chat.mattermost;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import social.howdah.chat.AnsweringContract;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Fields;
import social.howdah.platform.Seal;
import social.howdah.platform.Secret;
import social.howdah.platform.json.Json;

/** Mattermost as a chat that people answer from. */
class MattermostChatTest extends AnsweringContract {
  private static final String KEY = "a long random text";

  @Override
  protected Map<String, String> destination() {
    return Map.of(
        "kind", "mattermost",
        "server", "SERVER",
        "token", "bot-token",
        "channel", "4xp9fdt77pncbef59f4k1qe83o",
        "signing-secret", KEY,
        "command-tokens", "token-of-toot, token-of-howdah");
  }

  @Override
  protected String realm() {
    return "mattermost/SERVER";
  }

  @Override
  protected ChatRequest press(String user, String value, Instant now) {
    String seal = Seal.of(Secret.of(KEY), "button", "chat", value).reveal();
    return request(
        Json.write(
            Map.of(
                "user_id",
                user,
                "user_name",
                user,
                "channel_id",
                "c1",
                "post_id",
                "p1",
                "trigger_id",
                trigger(user, now),
                "context",
                Map.of("button", value, "seal", seal))));
  }

  @Override
  protected ChatRequest command(String user, String name, String text, Instant now) {
    return request(
        form(
            "token",
            "token-of-" + name,
            "user_id",
            user,
            "user_name",
            user,
            "channel_id",
            "c1",
            "command",
            "/" + name,
            "text",
            text,
            "trigger_id",
            trigger(user, now)));
  }

  @Override
  protected ChatRequest submission(String user, String openedForm, String text) {
    return request(
        Json.write(
            Map.of(
                "type",
                "dialog_submission",
                "user_id",
                user,
                "channel_id",
                "c1",
                "state",
                Fields.of(openedForm).in("dialog").text("state"),
                "submission",
                Map.of("text", text))));
  }

  @Override
  protected ChatRequest forged(ChatRequest request) {
    return request(request.text().replaceAll("(\"seal\":\"|token=token).", "$1x"));
  }

  @Override
  protected String form(Response said) {
    return sent("/api/v4/actions/dialogs/open").get(0);
  }

  @Override
  protected String edits() {
    return "/api/v4/posts/p1/patch";
  }

  private static ChatRequest request(String body) {
    return new ChatRequest(Map.of(), body, Instant.now());
  }

  private static String trigger(String user, Instant now) {
    String text = "%s:%s:%d:signature".formatted(UUID.randomUUID(), user, now.toEpochMilli());
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String form(String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
      form.append(URLEncoder.encode(pairs[i + 1], UTF_8));
    }
    return form.toString();
  }
}
