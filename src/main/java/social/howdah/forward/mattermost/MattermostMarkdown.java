package social.howdah.forward.mattermost;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import social.howdah.forward.Attachment;
import social.howdah.forward.Links;
import social.howdah.forward.Markup;
import social.howdah.forward.Words;

/** How Mattermost has a message written. */
final class MattermostMarkdown {
  /** Above 16 383 characters Mattermost makes several posts of one text. */
  private static final int LONGEST = 16_000;

  private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]()#+.!~|-]");

  /** A backslash does not keep a name from being called. */
  private static final Markup MARKDOWN =
      new Markup(
          Links.kept(MattermostMarkdown::escape),
          line -> "**" + line + "**",
          Markup::quoted,
          Markup::notShown);

  private MattermostMarkdown() {}

  static String text(Words words) {
    return MARKDOWN.text(words, LONGEST);
  }

  static String plain(String line) {
    return MARKDOWN.plain().apply(line);
  }

  /** An attachment for each picture; its description is a line of the text. */
  static List<Map<String, String>> pictures(Words words) {
    return words.pictures().stream().map(MattermostMarkdown::picture).toList();
  }

  private static Map<String, String> picture(Attachment picture) {
    return Map.of("fallback", picture.line(), "image_url", picture.url());
  }

  private static String escape(String text) {
    String escaped = MARKS.matcher(text).replaceAll("\\\\$0");
    return escaped
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "@" + Markup.JOINER);
  }
}
