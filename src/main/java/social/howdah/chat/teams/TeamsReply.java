package social.howdah.chat.teams;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import social.howdah.chat.talk.Answer;
import social.howdah.platform.json.Json;

/**
 * What Teams is answered at once: to a button of a card, and to one that opens a dialog.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards#response-format">
 *     Microsoft: Response format of adaptiveCard/action</a>
 * @see <a
 *     href="https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">
 *     Microsoft: Dialogs in bots</a>
 */
final class TeamsReply {
  /** The field of a dialog's text. */
  static final String TEXT = "text";

  private TeamsReply() {}

  /** To a button that is done at once; Teams wants to show something. */
  static Response toButton(Answer answer) {
    String text = answer instanceof Answer.Words words ? words.text() : "It is being done.";
    return json(
        Map.of(
            "statusCode",
            200,
            "type",
            "application/vnd.microsoft.activity.message",
            "value",
            text));
  }

  /** To a button that opens a dialog, and to a dialog that was sent, which closes at silence. */
  static Response inDialog(Answer answer) {
    if (answer instanceof Answer.Form form) {
      return json(Map.of("task", Map.of("type", "continue", "value", dialog(form))));
    }
    return answer instanceof Answer.Words words
        ? json(Map.of("task", Map.of("type", "message", "value", words.text())))
        : nothing();
  }

  static Response nothing() {
    return Response.ok().build();
  }

  private static Map<String, Object> dialog(Answer.Form form) {
    Map<String, Object> input = new TreeMap<>();
    input.put("type", "Input.Text");
    input.put("id", TEXT);
    input.put("label", form.label());
    input.put("value", form.initial());
    input.put("isMultiline", true);
    input.put("maxLength", form.longest());
    Map<String, Object> send =
        Map.of(
            "type", "Action.Submit",
            "title", "Send",
            "data", Map.of("button", form.button().text()));
    Map<String, Object> card =
        Map.of(
            "type",
            "AdaptiveCard",
            "version",
            "1.5",
            "body",
            List.of(input),
            "actions",
            List.of(send));
    return Map.of(
        "title",
        form.title(),
        "width",
        "medium",
        "height",
        "medium",
        "card",
        Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card));
  }

  private static Response json(Map<String, ?> body) {
    return Response.ok(Json.write(body), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
