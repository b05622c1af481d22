package social.howdah.forward.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import social.howdah.forward.Attachment;
import social.howdah.forward.Fitting;
import social.howdah.forward.Words;

/**
 * What is posted. Nothing behind links is shown: that may be hidden by a warning, and a link may be
 * good for one use.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">Slack:
 *     chat.postMessage</a>
 */
final class SlackMessage {
  /** Slack refuses blocks above some 13 kB ({@code msg_blocks_too_long}). */
  private static final int LARGEST = 12_000;

  private static final int LONGEST = 3000;

  private SlackMessage() {}

  /**
   * Writes one.
   *
   * @param pictures of those of the words, what Slack is to fetch
   * @param below further blocks
   */
  static Map<String, Object> of(
      Words words, List<Attachment> pictures, List<Map<String, Object>> below) {
    Map<String, Object> blocks =
        Fitting.message(
            words,
            LONGEST,
            LARGEST,
            cut -> {
              List<Map<String, Object>> all = new ArrayList<>(SlackBlocks.of(cut, pictures));
              all.addAll(below);
              return Map.of("blocks", all);
            });
    return unfurled(blocks, SlackText.of(words));
  }

  /** One text. */
  static Map<String, Object> of(String text) {
    return unfurled(Map.of("blocks", List.of(SlackBlocks.text(text))), SlackText.plain(text));
  }

  private static Map<String, Object> unfurled(Map<String, Object> blocks, String text) {
    Map<String, Object> message = new TreeMap<>(blocks);
    message.put("text", text);
    message.put("unfurl_links", false);
    message.put("unfurl_media", false);
    return message;
  }
}
