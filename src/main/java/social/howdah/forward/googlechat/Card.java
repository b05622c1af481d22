package social.howdah.forward.googlechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import social.howdah.forward.Attachment;
import social.howdah.forward.Links;
import social.howdah.forward.Words;

/**
 * The card of a message. Its paragraphs are a small HTML, in which all but our own tags is escaped.
 * What is behind a content warning is a section that is folded.
 *
 * @see <a
 *     href="https://developers.google.com/workspace/chat/format-messages#card-formatting">Google
 *     Chat: Format the text of cards</a>
 */
final class Card {
  private static final int MOST_PICTURES = 4;

  private Card() {}

  static List<Map<String, Object>> of(Words words) {
    List<Map<String, Object>> sections = new ArrayList<>();
    sections.add(Map.of("widgets", widgets(words)));
    if (!words.hidden().isEmpty()) {
      sections.add(
          Map.of(
              "header",
              "Show",
              "collapsible",
              true,
              "widgets",
              List.of(paragraph(html(words.hidden())))));
    }
    return List.of(Map.of("cardId", "message", "card", Map.of("sections", sections)));
  }

  private static List<Map<String, Object>> widgets(Words words) {
    List<Map<String, Object>> widgets = new ArrayList<>();
    if (!words.headline().isEmpty()) {
      widgets.add(paragraph("<b>" + escape(words.headline()) + "</b>"));
    }
    if (!words.shown().isEmpty()) {
      widgets.add(paragraph(html(words.shown())));
    }
    words.pictures().stream().limit(MOST_PICTURES).map(Card::image).forEach(widgets::add);
    if (!words.url().isEmpty()) {
      widgets.add(
          Map.of(
              "buttonList",
              Map.of("buttons", List.of(Map.of("text", "Open", "onClick", open(words.url()))))));
    }
    return widgets;
  }

  private static Map<String, Object> paragraph(String html) {
    return Map.of("textParagraph", Map.of("text", html));
  }

  private static Map<String, Object> image(Attachment picture) {
    return Map.of(
        "image",
        Map.of(
            "imageUrl", picture.small(),
            "altText", picture.description(),
            "onClick", open(picture.url())));
  }

  private static Map<String, Object> open(String url) {
    return Map.of("openLink", Map.of("url", url));
  }

  private static String html(String text) {
    return text.lines()
        .map(line -> String.join("", Links.parts(line, Card::link, Card::escape)))
        .collect(Collectors.joining("<br>"));
  }

  /** {@link Links} takes no quotation mark for a part of an address. */
  private static String link(String url) {
    return "<a href=\"%1$s\">%1$s</a>".formatted(escape(url));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
