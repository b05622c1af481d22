package social.howdah.chat.mattermost;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import social.howdah.chat.talk.Answer;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.json.Json;

/**
 * Opens dialogs.
 *
 * @param answers where Mattermost sends what was written
 * @see <a href="https://developers.mattermost.com/integrate/plugins/interactive-dialogs/">
 *     Mattermost: Interactive dialogs</a>
 */
record MattermostDialogs(URI server, Secret token, URI answers, HttpOut out) {
  /** The field of the text. */
  static final String TEXT = "text";

  private static final int LONGEST = 3_000;

  void open(Secret trigger, Answer.Form form, String state) throws IOException {
    Map<String, Object> element =
        Map.of(
            "display_name",
            form.label(),
            "name",
            TEXT,
            "type",
            "textarea",
            "default",
            form.initial(),
            "max_length",
            Math.min(form.longest(), LONGEST));
    Map<String, Object> dialog =
        Map.of(
            "title",
            form.title(),
            "submit_label",
            "Send",
            "state",
            state,
            "elements",
            List.of(element));
    Map<String, Object> body =
        Map.of("trigger_id", trigger.reveal(), "url", answers.toString(), "dialog", dialog);
    boolean opened =
        out.send(
                "POST",
                URI.create(server.toString().replaceAll("/$", "") + "/api/v4/actions/dialogs/open"),
                Map.of("Authorization", "Bearer " + token.reveal()),
                Json.write(body).getBytes(StandardCharsets.UTF_8),
                "application/json; charset=UTF-8")
            .answer()
            .succeeded();
    if (!opened) {
      throw new IOException("Mattermost opens no dialog");
    }
  }

  @Override
  public String toString() {
    return "MattermostDialogs[]";
  }
}
