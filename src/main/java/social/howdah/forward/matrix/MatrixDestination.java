package social.howdah.forward.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import social.howdah.forward.Attachment;
import social.howdah.forward.Destination;
import social.howdah.forward.Excerpt;
import social.howdah.forward.Html;
import social.howdah.forward.Message;
import social.howdah.forward.Words;
import social.howdah.outbox.Receipt;
import social.howdah.platform.json.Json;

/**
 * A message in a room, as text and as HTML. It mentions nobody. What is behind a content warning is
 * a spoiler; a client that shows no HTML does not show it.
 *
 * @param type {@code m.notice} or {@code m.text}
 * @see <a href="https://spec.matrix.org/v1.11/client-server-api/#mroommessage-msgtypes">Matrix:
 *     Message types</a>
 */
record MatrixDestination(Homeserver homeserver, String type) implements Destination {
  /** Of the 65 536 bytes of an event, what servers add to it left out. */
  private static final int LARGEST = 60_000;

  private static final int LONGEST = 20_000;
  private static final int MOST_ATTACHMENTS = 16;

  @Override
  public Receipt tell(Message message) throws Exception {
    return new Receipt(homeserver.send(message.id(), content(message.words())), null);
  }

  private Map<String, Object> content(Words words) {
    int length = LONGEST;
    Map<String, Object> content = written(cut(words, length));
    while (size(content) > LARGEST) {
      length /= 2;
      content = written(cut(words, length));
    }
    return content;
  }

  private Map<String, Object> written(Words words) {
    return Map.of(
        "msgtype",
        type,
        "body",
        words.plain("\n"),
        "format",
        "org.matrix.custom.html",
        "formatted_body",
        html(words),
        "m.mentions",
        Map.of());
  }

  private static String html(Words words) {
    Element all = Html.of(words);
    if (!words.hidden().isEmpty()) {
      Element spoiler = all.appendElement("p").appendElement("span");
      spoiler.attr("data-mx-spoiler", words.warning());
      Html.write(words.hidden(), spoiler);
    }
    return all.html();
  }

  private static Words cut(Words words, int most) {
    List<Attachment> attachments =
        words.attachments().stream()
            .limit(MOST_ATTACHMENTS)
            .map(
                one ->
                    new Attachment(
                        one.type(),
                        one.url(),
                        one.preview(),
                        Excerpt.of(one.description(), most / MOST_ATTACHMENTS)))
            .toList();
    return new Words(
        Excerpt.of(words.headline(), most / 4),
        Excerpt.of(words.warning(), most / 4),
        Excerpt.of(words.body(), most),
        attachments,
        words.sensitive(),
        words.url());
  }

  private static int size(Map<String, Object> content) {
    return Json.write(content).getBytes(StandardCharsets.UTF_8).length;
  }
}
