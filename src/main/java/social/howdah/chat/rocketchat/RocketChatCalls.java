package social.howdah.chat.rocketchat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import social.howdah.chat.talk.Fields;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.json.Json;

/**
 * Calls that are made while somebody waits.
 *
 * @param bot id of the user who writes
 * @param token of that user
 * @see <a href="https://developer.rocket.chat/apidocs">Rocket.Chat: REST API</a>
 */
record RocketChatCalls(URI server, String bot, Secret token, HttpOut out) {

  /** Tells one person in a direct message. */
  void tell(String user, String text) throws IOException {
    String query = "userId=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
    String name = call("GET", "users.info?" + query, "").in("user").text("username");
    Fields room = call("POST", "im.create", Json.write(Map.of("username", name))).in("room");
    // Older servers name it by the one alone, some newer by the other.
    String id = room.text("rid").isEmpty() ? room.text("_id") : room.text("rid");
    Map<String, ?> message = Map.of("rid", id, "msg", text);
    call("POST", "chat.sendMessage", Json.write(Map.of("message", message)));
  }

  private Fields call(String method, String path, String body) throws IOException {
    HttpDocument answer =
        out.send(
            method,
            URI.create(server.toString().replaceAll("/$", "") + "/api/v1/" + path),
            Map.of("X-User-Id", bot, "X-Auth-Token", token.reveal()),
            body.getBytes(StandardCharsets.UTF_8),
            "application/json; charset=UTF-8");
    if (!answer.answer().succeeded()) {
      throw new IOException("Rocket.Chat takes no answer");
    }
    return Fields.of(answer.text());
  }

  @Override
  public String toString() {
    return "RocketChatCalls[]";
  }
}
