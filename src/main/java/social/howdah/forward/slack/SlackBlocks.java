package social.howdah.forward.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import social.howdah.forward.Attachment;
import social.howdah.forward.Links;
import social.howdah.forward.Words;

/**
 * The blocks of a message. Words stand in rich text, of which Slack reads nothing: no markup, no
 * mention, no link that does not say where it leads. What is behind a content warning is left out,
 * since Slack cannot hide.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/rich-text-block">Slack: Rich text
 *     block</a>
 */
final class SlackBlocks {
  private static final int MOST_PICTURES = 4;

  private SlackBlocks() {}

  /** Headline, body and link, and pictures below. */
  static List<Map<String, Object>> of(Words words, List<Attachment> pictures) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Map.of("type", "rich_text", "elements", elements(words)));
    pictures.stream().limit(MOST_PICTURES).map(SlackBlocks::image).forEach(blocks::add);
    return blocks;
  }

  /** One text. */
  static Map<String, Object> text(String text) {
    return Map.of("type", "rich_text", "elements", List.of(written("rich_text_section", text)));
  }

  private static List<Map<String, Object>> elements(Words words) {
    List<Map<String, Object>> elements = new ArrayList<>();
    if (!words.headline().isEmpty()) {
      Map<String, Object> bold =
          Map.of("type", "text", "text", words.headline(), "style", Map.of("bold", true));
      elements.add(Map.of("type", "rich_text_section", "elements", List.of(bold)));
    }
    if (!words.shown().isEmpty()) {
      String form = words.headline().isEmpty() ? "rich_text_section" : "rich_text_quote";
      elements.add(written(form, words.shown()));
    }
    if (!words.url().isEmpty()) {
      elements.add(Map.of("type", "rich_text_section", "elements", List.of(link(words.url()))));
    }
    return elements;
  }

  private static Map<String, Object> written(String form, String text) {
    return Map.of(
        "type", form, "elements", Links.parts(text, SlackBlocks::link, SlackBlocks::plain));
  }

  private static Map<String, Object> plain(String text) {
    return Map.of("type", "text", "text", text);
  }

  /** Its text is its address. */
  private static Map<String, Object> link(String url) {
    return Map.of("type", "link", "url", url);
  }

  private static Map<String, Object> image(Attachment picture) {
    String description = picture.description().isEmpty() ? "image" : picture.description();
    return Map.of("type", "image", "image_url", picture.small(), "alt_text", description);
  }
}
