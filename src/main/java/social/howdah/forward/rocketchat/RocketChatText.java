package social.howdah.forward.rocketchat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import social.howdah.forward.Attachment;
import social.howdah.forward.Excerpt;
import social.howdah.forward.Links;
import social.howdah.forward.Markup;
import social.howdah.forward.Words;

/** How Rocket.Chat has a message written. */
final class RocketChatText {
  /** {@code Message_MaxAllowedSize} where nobody has changed it. */
  private static final int LONGEST = 5000;

  /** What a backslash makes plain. */
  private static final Pattern MARKS = Pattern.compile("[*_~`#]");

  /** What only ends to be markup where something is between it and the next character. */
  private static final Pattern OPENERS = Pattern.compile("[@<>|!\\]]|(?m:^[-+])");

  private static final Markup MARKUP =
      new Markup(
          Links.kept(RocketChatText::escape),
          line -> "*" + line + "*",
          Markup::quoted,
          Markup::notShown);

  private RocketChatText() {}

  static String of(Words words) {
    return MARKUP.text(words, LONGEST);
  }

  /** With a line for each thing that was done, as many as have room. */
  static String of(Words words, List<String> done) {
    if (done.isEmpty()) {
      return of(words);
    }
    String lines = Excerpt.written(String.join("\n", done), LONGEST / 4, MARKUP.plain());
    return MARKUP.text(words, LONGEST - lines.length() - 1) + "\n" + lines;
  }

  static String plain(String text) {
    return Excerpt.written(text, LONGEST, MARKUP.plain());
  }

  /** An attachment for each picture; its description is a line of the text. */
  static List<Map<String, String>> pictures(Words words) {
    return words.pictures().stream().map(RocketChatText::picture).toList();
  }

  private static Map<String, String> picture(Attachment picture) {
    return Map.of("image_url", picture.url());
  }

  private static String escape(String text) {
    String marked = MARKS.matcher(text).replaceAll("\\\\$0");
    return OPENERS.matcher(marked).replaceAll("$0" + Markup.JOINER);
  }
}
