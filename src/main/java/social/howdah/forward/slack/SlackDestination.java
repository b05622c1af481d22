package social.howdah.forward.slack;

import java.util.Map;
import java.util.regex.Pattern;
import social.howdah.forward.Destination;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Words;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.Delivery;
import social.howdah.platform.json.Json;

/**
 * An incoming webhook. Of the format only what all three chats understand is used: {@code text}
 * with Slack's escapes, bold and quoting.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Slack: Formatting message
 *     text</a>
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">Mattermost:
 *     Incoming webhooks</a>
 */
public record SlackDestination() implements Destination {
  /** Words that call a whole channel where no angle brackets are needed. */
  private static final Pattern CALLS =
      Pattern.compile("@(?=(channel|here|all|everyone)\\b)", Pattern.CASE_INSENSITIVE);

  @Override
  public Outgoing outgoing(ChatMessage message, Delivery delivery) {
    Words words = Words.of(message);
    StringBuilder text = new StringBuilder();
    if (!words.headline().isEmpty()) {
      text.append('*').append(escape(words.headline())).append("*\n");
    }
    if (!words.body().isEmpty()) {
      text.append(words.headline().isEmpty() ? escape(words.body()) : quote(escape(words.body())));
      text.append('\n');
    }
    text.append(escape(words.url()));
    return new Outgoing(
        Map.of(),
        "application/json; charset=UTF-8",
        Json.write(Map.of("text", text.toString().strip())));
  }

  private static String quote(String text) {
    return "> " + text.replace("\n", "\n> ");
  }

  private static String escape(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return CALLS.matcher(escaped).replaceAll("@\u2060");
  }
}
