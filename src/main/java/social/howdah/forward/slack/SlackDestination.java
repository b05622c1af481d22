package social.howdah.forward.slack;

import java.util.Map;
import java.util.regex.Pattern;
import social.howdah.forward.Destination;
import social.howdah.forward.Markup;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.forward.Words;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;

/**
 * An incoming webhook. Of the format only what all three chats understand is used: {@code text}
 * with Slack's escapes, bold and quoting.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Slack: Formatting message
 *     text</a>
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">Mattermost:
 *     Incoming webhooks</a>
 */
record SlackDestination(Secret url, Sender sender) implements Destination {
  /** Words that call a whole channel where no angle brackets are needed. */
  private static final Pattern CALLS =
      Pattern.compile("@(?=(channel|here|all|everyone)\\b)", Pattern.CASE_INSENSITIVE);

  @Override
  public Receipt tell(Message message) throws Exception {
    sender.send(Outgoing.json(url, Map.of("text", text(message.words()))));
    return Receipt.NONE;
  }

  private static String text(Words words) {
    String body = escape(words.shown());
    StringBuilder text = new StringBuilder();
    if (!words.headline().isEmpty()) {
      text.append('*').append(escape(words.headline())).append("*\n");
    }
    if (!body.isEmpty()) {
      text.append(words.headline().isEmpty() ? body : Markup.quoted(body)).append('\n');
    }
    return text.append(escape(words.url())).toString().strip();
  }

  private static String escape(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return CALLS.matcher(escaped).replaceAll("@\u2060");
  }
}
