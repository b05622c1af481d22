package social.howdah.chat.slack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/** Calls that must be made while somebody waits. */
record SlackCalls(Secret token, URI api, HttpOut out) {
  private static final String JSON = "application/json; charset=UTF-8";

  /** Opens a modal. */
  void open(Secret trigger, Map<String, ?> view) throws IOException {
    HttpDocument answer =
        post(
            api.resolve("views.open"),
            Map.of("Authorization", "Bearer " + token.reveal()),
            Map.of("trigger_id", trigger.reveal(), "view", view));
    if (!isOk(answer)) {
      throw new IOException("Slack opens no form");
    }
  }

  /** Tells one person, by the address that came with what they did. */
  void tell(Secret address, Map<String, ?> message) throws IOException {
    if (!post(URI.create(address.reveal()), Map.of(), message).answer().succeeded()) {
      throw new IOException("Slack takes no answer");
    }
  }

  private HttpDocument post(URI url, Map<String, String> headers, Map<String, ?> body)
      throws IOException {
    return out.send("POST", url, headers, Json.write(body).getBytes(StandardCharsets.UTF_8), JSON);
  }

  private static boolean isOk(HttpDocument answer) {
    try {
      return Boolean.TRUE.equals(
          Json.readPayload(answer.text().getBytes(StandardCharsets.UTF_8)).get("ok"));
    } catch (MalformedJsonException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "SlackCalls[]";
  }
}
