package social.howdah.forward.slack;

import java.util.regex.Pattern;
import social.howdah.forward.Links;
import social.howdah.forward.Markup;
import social.howdah.forward.Words;

/**
 * The words of a message in one text, for Slack's notifications and for chats that know no blocks.
 * Of the format only what all of them understand is used: Slack's escapes, bold and quoting.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Slack: Formatting message
 *     text</a>
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">Mattermost:
 *     Incoming webhooks</a>
 */
final class SlackText {
  /** More is shown nowhere; Rocket.Chat takes 5 000. */
  private static final int LONGEST = 4000;

  /** Words that call a whole channel where no angle brackets are needed. */
  private static final Pattern CALLS =
      Pattern.compile("@(?=(channel|here|all|everyone)\\b)", Pattern.CASE_INSENSITIVE);

  private static final Markup MARKUP =
      new Markup(SlackText::plain, line -> "*" + line + "*", Markup::quoted, Markup::notShown);

  private SlackText() {}

  static String of(Words words) {
    return MARKUP.text(words, LONGEST);
  }

  /** One text, shown as it is. */
  static String plain(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return Links.kept(SlackText::harmless).apply(escaped);
  }

  /** In Markdown a link has another text, and a name needs no brackets. */
  private static String harmless(String text) {
    return CALLS
        .matcher(text)
        .replaceAll("@" + Markup.JOINER)
        .replace("](", "]" + Markup.JOINER + "(");
  }
}
