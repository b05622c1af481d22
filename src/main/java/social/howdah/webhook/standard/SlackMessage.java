package social.howdah.webhook.standard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import social.howdah.webhook.Payload;

/**
 * A message of Slack's as people read it.
 *
 * @param text plain, of at most 20 000 characters
 * @param link what its title leads to
 * @param severity Slack's own word for its colour: {@code good}, {@code warning} or {@code danger}
 */
record SlackMessage(String text, Optional<String> link, Optional<String> severity) {
  private static final int MOST_ATTACHMENTS = 20;
  private static final Set<String> SEVERITIES = Set.of("good", "warning", "danger");

  static SlackMessage of(Payload payload) {
    SlackText text = new SlackText();
    List<Payload> blocks = payload.objects("blocks");
    if (blocks.isEmpty()) {
      payload.text("text").ifPresent(text::line);
    } else { // text is then what notifications show, and says the same
      SlackBlocks.add(blocks, text);
    }
    List<Payload> attachments =
        payload.objects("attachments").stream().limit(MOST_ATTACHMENTS).toList();
    for (Payload attachment : attachments) {
      add(attachment, text);
    }
    return new SlackMessage(
        text.toString(),
        attachments.stream()
            .flatMap(one -> Stream.of(one.link("title_link"), one.link("author_link")))
            .flatMap(Optional::stream)
            .findFirst()
            .or(text::firstLink),
        attachments.stream()
            .map(one -> one.text("color").filter(SEVERITIES::contains))
            .flatMap(Optional::stream)
            .findFirst());
  }

  /** A fallback is for those that can show nothing else. */
  private static void add(Payload attachment, SlackText text) {
    int before = text.length();
    attachment.text("pretext").ifPresent(text::line);
    attachment.text("author_name").ifPresent(text::line);
    attachment.text("title").ifPresent(text::line);
    attachment.link("title_link").ifPresent(text::plain);
    attachment.text("text").ifPresent(text::line);
    for (Payload field : attachment.objects("fields")) {
      text.pair(field.text("title").orElse(""), field.text("value").orElse(""));
    }
    SlackBlocks.add(attachment.objects("blocks"), text);
    if (text.length() == before) {
      attachment.text("fallback").ifPresent(text::line);
    }
    attachment.text("footer").ifPresent(text::line);
  }
}
