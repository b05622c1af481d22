package social.howdah.webhook.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Text out of a feed, for people: without markup, and not longer than anybody reads. */
final class PlainText {
  private PlainText() {}

  /** HTML as text; paragraphs, list items and line breaks stay lines of their own. */
  static String ofHtml(String html, int longest) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style").remove();
    body.select("br").after("\n");
    body.select("p, div, pre, blockquote, ul, ol, h1, h2, h3, h4, h5, h6, tr")
        .before("\n\n")
        .after("\n\n");
    body.select("li").before("\n").prepend("• ");
    String text =
        body.wholeText()
            .replaceAll("[ \\t\\x0B\\f\\r\\u00A0]+", " ")
            .replaceAll(" ?\n ?", "\n")
            .replaceAll("\n{3,}", "\n\n");
    return cut(text.strip(), longest);
  }

  /** Text that may hold character references, in one line. */
  static String line(String text, int longest) {
    return cut(Parser.unescapeEntities(text, false).replaceAll("\\s+", " ").strip(), longest);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
