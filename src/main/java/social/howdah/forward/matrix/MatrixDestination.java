package social.howdah.forward.matrix;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import social.howdah.forward.Destination;
import social.howdah.forward.Fitting;
import social.howdah.forward.Html;
import social.howdah.forward.Message;
import social.howdah.forward.Words;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;

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

  @Override
  public Receipt tell(Message message) throws Exception {
    return new Receipt(homeserver.send(message.id(), content(message)), null);
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(Written.json(content(message)));
  }

  private Map<String, Object> content(Message message) {
    return Fitting.message(message.words(), LONGEST, LARGEST, this::content);
  }

  private Map<String, Object> content(Words words) {
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
}
