package social.howdah.chat.discord;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.howdah.chat.talk.Answer;
import social.howdah.platform.json.Json;

/**
 * What an interaction is answered with: all of it is in the response.
 *
 * @see <a
 *     href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object">
 *     Discord: Interaction response object</a>
 * @see <a href="https://discord.com/developers/docs/components/using-modal-components">Discord:
 *     Using modal components</a>
 */
final class DiscordReply {
  /** The field of a modal's text. */
  static final String TEXT = "text";

  private static final int PONG = 1;
  private static final int MESSAGE = 4;
  private static final int LATER = 6;
  private static final int MODAL = 9;

  private static final int LABEL = 18;
  private static final int TEXT_INPUT = 4;
  private static final int PARAGRAPH = 2;

  /** Shown to one person, and without a preview, which Discord would fetch. */
  private static final int EPHEMERAL_WITHOUT_EMBEDS = 1 << 6 | 1 << 2;

  private static final int LONGEST = 2000;

  /** Addresses stay as they are. */
  private static final Pattern MARKS = Pattern.compile("https?://\\S+|[\\\\`*_~|<>\\[\\]]");

  private DiscordReply() {}

  static Response pong() {
    return json(Map.of("type", PONG));
  }

  static Response of(Answer answer) {
    if (answer instanceof Answer.Form form) {
      return json(Map.of("type", MODAL, "data", modal(form)));
    }
    return answer instanceof Answer.Words words
        ? json(Map.of("type", MESSAGE, "data", alone(words.text())))
        : json(Map.of("type", LATER));
  }

  private static Map<String, Object> alone(String text) {
    String written = MARKS.matcher(text).replaceAll(DiscordReply::escaped);
    return Map.of(
        "content",
        written.substring(0, Math.min(written.length(), LONGEST)),
        "flags",
        EPHEMERAL_WITHOUT_EMBEDS,
        "allowed_mentions",
        Map.of("parse", List.of()));
  }

  private static String escaped(MatchResult found) {
    String text = found.group();
    return Matcher.quoteReplacement(text.length() > 1 ? text : "\\" + text);
  }

  private static Map<String, Object> modal(Answer.Form form) {
    Map<String, Object> input = new TreeMap<>();
    input.put("type", TEXT_INPUT);
    input.put("custom_id", TEXT);
    input.put("style", PARAGRAPH);
    input.put("value", form.initial());
    input.put("max_length", form.longest());
    Map<String, Object> label = Map.of("type", LABEL, "label", form.label(), "component", input);
    return Map.of(
        "custom_id", form.button().text(), "title", form.title(), "components", List.of(label));
  }

  private static Response json(Map<String, ?> body) {
    return Response.ok(Json.write(body), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
