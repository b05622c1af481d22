package social.howdah.forward.xmpp;

import java.util.Optional;
import social.howdah.forward.Destination;
import social.howdah.forward.Excerpt;
import social.howdah.forward.Message;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;

/** A message as plain text, which is what every client shows. Nothing hidden is in it. */
record XmppDestination(Client client) implements Destination {
  /** Servers take stanzas of 10 000 bytes at least, many of 256 kB; a letter may be four bytes. */
  private static final int LONGEST = 2_000;

  @Override
  public Receipt tell(Message message) throws Exception {
    String id = message.id().toString();
    client.send(id, text(message));
    return new Receipt(id, null);
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(new Written("text/plain", text(message)));
  }

  private static String text(Message message) {
    return Excerpt.of(legible(message.words().plain("\n")), LONGEST);
  }

  /** Without what XML 1.0 cannot hold: a server ends a stream that has it. */
  private static String legible(String text) {
    return text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || c >= 0x20)
        .filter(c -> (c < 0xD800 || c > 0xDFFF) && (c & 0xFFFE) != 0xFFFE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
