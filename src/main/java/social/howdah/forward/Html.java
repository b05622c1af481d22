package social.howdah.forward;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Words as HTML, for places that show it. It is made of texts, never parsed: nothing that strangers
 * write becomes an element, and nothing is loaded when it is shown.
 */
public final class Html {
  private static final Pattern WEB = Pattern.compile("https?://\\S+");

  private Html() {}

  /**
   * What may be seen at once: a paragraph each for the headline, the body and the link. Pictures
   * are links.
   */
  public static Element of(Words words) {
    Element all = new Element("div");
    if (!words.headline().isEmpty()) {
      all.appendElement("p").appendElement("strong").text(words.headline());
    }
    if (!words.shown().isEmpty()) {
      all.appendChild(lines(words));
    }
    if (!words.url().isEmpty()) {
      all.appendElement("p").appendChild(link(words.url(), words.url()));
    }
    return all;
  }

  /** A text with its line breaks. */
  public static void write(String text, Element to) {
    text.lines().forEach(line -> begin(to).appendText(line));
  }

  private static Element lines(Words words) {
    Map<String, String> pictures = new HashMap<>();
    words.pictures().forEach(picture -> pictures.put(picture.line(), picture.url()));
    Element paragraph = new Element("p");
    for (String line : words.shown().lines().toList()) {
      begin(paragraph);
      String picture = pictures.get(line);
      if (picture == null) {
        paragraph.appendText(line);
      } else {
        paragraph.appendChild(link(picture, line));
      }
    }
    return paragraph;
  }

  private static Element begin(Element to) {
    if (to.childNodeSize() > 0) {
      to.appendElement("br");
    }
    return to;
  }

  private static Element link(String url, String text) {
    return WEB.matcher(url).matches()
        ? new Element("a").attr("href", url).text(text)
        : new Element("span").text(text);
  }
}
