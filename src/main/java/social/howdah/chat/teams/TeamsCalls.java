package social.howdah.chat.teams;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import social.howdah.chat.talk.Fields;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.json.Json;
import social.howdah.platform.oauth.ClientCredentials;

/**
 * Calls that are made while somebody waits. They go to the configured server, never to where a
 * request says: with them goes the bot's token.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages">
 *     Microsoft: Send proactive messages</a>
 */
record TeamsCalls(
    URI server, String bot, String tenant, ClientCredentials credentials, HttpOut out) {

  /** Tells one person in their chat with the bot. */
  void tell(String user, String text) throws IOException {
    Map<String, ?> between =
        Map.of(
            "isGroup",
            false,
            "bot",
            Map.of("id", bot),
            "members",
            List.of(Map.of("id", user)),
            "tenantId",
            tenant,
            "channelData",
            Map.of("tenant", Map.of("id", tenant)));
    String conversation = Fields.of(post("conversations", between).text()).text("id");
    post(
        "conversations/" + conversation + "/activities",
        Map.of("type", "message", "textFormat", "plain", "text", text));
  }

  private HttpDocument post(String path, Map<String, ?> body) throws IOException {
    HttpDocument answer =
        out.send(
            "POST",
            URI.create(server.toString().replaceAll("/$", "") + "/v3/" + path),
            Map.of("Authorization", "Bearer " + credentials.token().reveal()),
            Json.write(body).getBytes(StandardCharsets.UTF_8),
            "application/json; charset=UTF-8");
    if (!answer.answer().succeeded()) {
      throw new IOException("Teams takes no answer");
    }
    return answer;
  }

  @Override
  public String toString() {
    return "TeamsCalls[]";
  }
}
