package social.howdah.forward.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import social.howdah.forward.Attachment;
import social.howdah.forward.Links;
import social.howdah.forward.Words;

/**
 * The card of a message. Words stand in text runs, in which Teams knows neither Markdown nor
 * mentions, a block for each line. What is behind a content warning is shown by a button.
 *
 * @see <a href="https://adaptivecards.io/explorer/RichTextBlock.html">Adaptive Cards:
 *     RichTextBlock</a>
 */
final class AdaptiveCard {
  static final String TYPE = "application/vnd.microsoft.card.adaptive";

  private static final int MOST_PICTURES = 4;
  private static final String HIDDEN = "hidden";

  private AdaptiveCard() {}

  static Map<String, Object> of(Words words) {
    return of(words, List.of(), List.of());
  }

  /**
   * The same, and what is below it.
   *
   * @param done a line for each thing that was done
   * @param buttons elements of the card
   */
  static Map<String, Object> of(Words words, List<String> done, List<Map<String, Object>> buttons) {
    List<Map<String, Object>> body = new ArrayList<>();
    List<Map<String, Object>> actions = new ArrayList<>();
    if (!words.headline().isEmpty()) {
      body.add(
          block(List.of(Map.of("type", "TextRun", "text", words.headline(), "weight", "Bolder"))));
    }
    addText(words.shown(), Map.of(), body);
    words.pictures().stream().limit(MOST_PICTURES).map(AdaptiveCard::image).forEach(body::add);
    if (!words.hidden().isEmpty()) {
      addText(words.hidden(), Map.of("id", HIDDEN, "isVisible", false), body);
      actions.add(
          Map.of(
              "type", "Action.ToggleVisibility",
              "title", "Show",
              "targetElements", List.of(HIDDEN)));
    }
    if (!words.url().isEmpty()) {
      actions.add(Map.of("type", "Action.OpenUrl", "title", "Open", "url", words.url()));
    }
    addText(String.join("\n", done), Map.of("separator", true), body);
    body.addAll(buttons);
    return card(body, actions);
  }

  private static Map<String, Object> card(
      List<Map<String, Object>> body, List<Map<String, Object>> actions) {
    Map<String, Object> card = new TreeMap<>();
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard");
    card.put("version", "1.5");
    card.put("msteams", Map.of("width", "Full"));
    card.put("body", body);
    if (!actions.isEmpty()) {
      card.put("actions", actions);
    }
    return card;
  }

  private static void addText(
      String text, Map<String, Object> properties, List<Map<String, Object>> to) {
    List<Map<String, Object>> lines =
        text.lines().filter(line -> !line.isBlank()).map(AdaptiveCard::line).toList();
    if (!lines.isEmpty()) {
      Map<String, Object> container = new TreeMap<>(properties);
      container.put("type", "Container");
      container.put("items", lines);
      to.add(container);
    }
  }

  private static Map<String, Object> line(String text) {
    return block(Links.parts(text, AdaptiveCard::link, AdaptiveCard::plain));
  }

  private static Map<String, Object> block(List<Map<String, Object>> runs) {
    return Map.of("type", "RichTextBlock", "inlines", runs);
  }

  private static Map<String, Object> plain(String text) {
    return Map.of("type", "TextRun", "text", text);
  }

  private static Map<String, Object> link(String url) {
    return Map.of("type", "TextRun", "text", url, "selectAction", open(url));
  }

  /** Teams takes no file above 1 MB. */
  private static Map<String, Object> image(Attachment picture) {
    return Map.of(
        "type", "Image",
        "url", picture.small(),
        "altText", picture.description(),
        "selectAction", open(picture.url()));
  }

  private static Map<String, Object> open(String url) {
    return Map.of("type", "Action.OpenUrl", "url", url);
  }
}
