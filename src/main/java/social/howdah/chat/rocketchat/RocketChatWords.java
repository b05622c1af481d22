package social.howdah.chat.rocketchat;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.howdah.chat.talk.Answer;

/** What one person is told, in Rocket.Chat's markup. */
final class RocketChatWords {
  /** The trigger word of what is not a status. */
  static final String COMMAND = "!howdah";

  /** {@code Message_MaxAllowedSize} where nobody has changed it. */
  private static final int LONGEST = 5000;

  /** With more words the line could not be sent back. */
  private static final int LONGEST_INITIAL = 4500;

  /** Addresses stay as they are. */
  private static final Pattern MARKS = Pattern.compile("https?://\\S+|[*_~`#]");

  /** Commands begin with a slash elsewhere; in an address there is something before it. */
  private static final Pattern SLASH = Pattern.compile("(?<![\\w/])/(?=(toot|howdah)\\b)");

  private RocketChatWords() {}

  static String plain(String text) {
    String ours = SLASH.matcher(text).replaceAll("!");
    String written = MARKS.matcher(ours).replaceAll(RocketChatWords::escaped);
    return written.substring(0, Math.min(written.length(), LONGEST));
  }

  private static String escaped(MatchResult found) {
    String text = found.group();
    return Matcher.quoteReplacement(text.length() > 1 ? text : "\\" + text);
  }

  /** Rocket.Chat has no forms for us: the line to be sent instead. */
  static String form(Answer.Form form) {
    String initial = form.initial().length() > LONGEST_INITIAL ? "" : form.initial();
    return "*%s*. Send this with your words:\n```\n%s %s %s\n```"
        .formatted(
            form.title(), COMMAND, form.button().text(), initial.replace("```", "`\u2060``"));
  }
}
