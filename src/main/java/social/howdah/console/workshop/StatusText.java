package social.howdah.console.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a status in the parts that Mastodon shows differently.
 *
 * @see <a
 *     href="https://github.com/mastodon/mastodon/blob/main/app/lib/text_formatter.rb">Mastodon's
 *     TextFormatter</a>
 */
final class StatusText {
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?<link>https?://[^\\s/?#<>\"]+\\.\\p{L}{2,}(?::\\d+)?(?:[/?#][^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'])?/?)"
              + "|(?<mention>(?<![=/\\p{L}\\p{N}_])@\\w+(?:[\\w.-]*\\w)?)(?:@[\\w.-]*\\w)?"
              + "|(?<tag>(?<![=/)\\p{L}\\p{N}])[#＃][\\p{L}\\p{N}\\p{M}_]*[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*)");

  private static final int LONGEST_LINK = 30;

  private StatusText() {}

  /**
   * A part.
   *
   * @param kind {@code text}, {@code link}, {@code mention} or {@code tag}
   * @param text as it is posted
   * @param shown as it is read
   */
  public record Part(String kind, String text, String shown) {}

  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher found = MARKUP.matcher(text);
    int done = 0;
    while (found.find()) {
      if (found.start() > done) {
        parts.add(plain(text.substring(done, found.start())));
      }
      parts.add(part(found));
      done = found.end();
    }
    if (done < text.length()) {
      parts.add(plain(text.substring(done)));
    }
    return parts;
  }

  private static Part plain(String text) {
    return new Part("text", text, text);
  }

  private static Part part(Matcher found) {
    if (found.group("link") != null) {
      return new Part("link", found.group(), shortened(found.group()));
    }
    return found.group("mention") != null
        ? new Part("mention", found.group(), found.group("mention"))
        : new Part("tag", found.group(), found.group());
  }

  /** Without what everybody knows, and no longer than what anybody reads. */
  private static String shortened(String url) {
    String known = url.replaceFirst("^https?://(?:www\\.)?", "");
    return known.length() <= LONGEST_LINK ? known : known.substring(0, LONGEST_LINK) + "…";
  }
}
