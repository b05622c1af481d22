package social.howdah.forward.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import social.howdah.forward.Attachment;
import social.howdah.forward.Excerpt;
import social.howdah.forward.Fitting;
import social.howdah.forward.Words;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.http.HttpDocument;

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

  /** Half of it is for a picture's description, of which Slack takes 2 000. */
  private static final int LONGEST = 3000;

  private static final String REFUSED = "invalid_blocks";

  private SlackMessage() {}

  /** How one is posted. */
  interface Post {
    HttpDocument of(Map<String, Object> message) throws RetryableDeliveryException;
  }

  /**
   * Posts one. Slack fetches pictures first, and refuses the whole message for one it does not get:
   * then it is posted without.
   *
   * @param below further blocks
   * @param error what an answer says
   */
  static HttpDocument post(
      Words words, List<Map<String, Object>> below, Function<HttpDocument, String> error, Post post)
      throws RetryableDeliveryException {
    HttpDocument answer = post.of(of(words, below));
    return error.apply(answer).equals(REFUSED) && !words.pictures().isEmpty()
        ? post.of(of(words, cut -> List.of(), below))
        : answer;
  }

  /** What is posted first, with the pictures. */
  static Map<String, Object> of(Words words, List<Map<String, Object>> below) {
    return of(words, Words::pictures, below);
  }

  /** One text. */
  static Map<String, Object> of(String text) {
    String cut = Excerpt.of(text, LONGEST);
    return with(SlackText.plain(cut), Map.of("blocks", List.of(SlackBlocks.text(cut))));
  }

  private static Map<String, Object> of(
      Words words, Function<Words, List<Attachment>> pictures, List<Map<String, Object>> below) {
    Map<String, Object> blocks =
        Fitting.message(
            words,
            LONGEST,
            LARGEST,
            cut -> {
              List<Map<String, Object>> all =
                  new ArrayList<>(SlackBlocks.of(cut, pictures.apply(cut)));
              all.addAll(below);
              return Map.of("blocks", all);
            });
    return with(SlackText.of(words), blocks);
  }

  private static Map<String, Object> with(String text, Map<String, Object> blocks) {
    Map<String, Object> message = new TreeMap<>(blocks);
    message.put("text", text);
    message.put("unfurl_links", false);
    message.put("unfurl_media", false);
    return message;
  }
}
