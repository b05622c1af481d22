package social.howdah.webhook.standard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import social.howdah.webhook.Payload;

/**
 * The words of Slack's blocks, in order. Blocks nest, and anybody may make some: depth and number
 * are bounded.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Slack: Blocks</a>
 */
final class SlackBlocks {
  /** Slack itself takes fifty. */
  private static final int MOST = 100;

  private static final int DEEPEST = 10;

  private SlackBlocks() {}

  static void add(List<Payload> blocks, SlackText text) {
    blocks.stream().limit(MOST).forEach(block -> add(block, text));
  }

  private static void add(Payload block, SlackText text) {
    if (text.isFull()) {
      return;
    }
    switch (block.text("type").orElse("")) {
      case "rich_text" -> rich(block.objects("elements"), text, 0);
      case "context" -> text.line(joined(block.objects("elements")));
      case "actions" ->
          block.objects("elements").stream().limit(MOST).forEach(b -> button(b, text));
      case "image", "video" ->
          words(block.object("title")).or(() -> block.text("alt_text")).ifPresent(text::line);
      default -> {
        text(block, text);
        block.objects("fields").stream().limit(MOST).forEach(f -> words(f).ifPresent(text::line));
        button(block.object("accessory"), text);
      }
    }
  }

  /** Of a section or header it is an object, of a markdown block the words themselves. */
  private static void text(Payload block, SlackText text) {
    words(block.object("text")).or(() -> block.text("text")).ifPresent(text::line);
  }

  private static Optional<String> words(Payload object) {
    return object.text("text");
  }

  private static String joined(List<Payload> elements) {
    return elements.stream()
        .limit(MOST)
        .map(element -> element.text("text").or(() -> element.text("alt_text")).orElse(""))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static void button(Payload element, SlackText text) {
    element
        .link("url")
        .ifPresent(
            url -> text.line("<%s|%s>".formatted(url, words(element.object("text")).orElse(""))));
  }

  /** Sections, lists and quotes are lines; what is in a section is not. */
  private static void rich(List<Payload> elements, SlackText text, int depth) {
    for (Payload element : elements.stream().limit(MOST).toList()) {
      if (text.isFull() || depth > DEEPEST) {
        return;
      }
      if (element.text("type").filter("rich_text_list"::equals).isPresent()) {
        rich(element.objects("elements"), text, depth + 1);
      } else {
        StringBuilder line = new StringBuilder();
        for (Payload part : element.objects("elements").stream().limit(MOST).toList()) {
          line.append(part(part));
        }
        text.line(line.toString());
      }
    }
  }

  private static String part(Payload part) {
    return switch (part.text("type").orElse("")) {
      case "link" -> {
        String url = part.text("url").orElse("");
        yield "<%s|%s>".formatted(url, part.text("text").orElse(""));
      }
      case "emoji" -> part.text("name").map(name -> ":" + name + ":").orElse("");
      case "user" -> part.text("user_id").map(id -> "@" + id).orElse("");
      case "channel" -> part.text("channel_id").map(id -> "#" + id).orElse("");
      case "broadcast" -> part.text("range").map(range -> "@" + range).orElse("");
      default -> part.at("text").map(String::valueOf).orElse("");
    };
  }
}
