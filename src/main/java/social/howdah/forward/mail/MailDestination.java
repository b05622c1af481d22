package social.howdah.forward.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import social.howdah.forward.Destination;
import social.howdah.forward.Excerpt;
import social.howdah.forward.Html;
import social.howdah.forward.Message;
import social.howdah.forward.Written;
import social.howdah.message.Event;
import social.howdah.outbox.Receipt;

/**
 * A mail to all addresses, as text and as HTML. Nothing in it is loaded from elsewhere: pictures
 * are links. What is behind a content warning is not in it, for few mail programs can hide.
 *
 * @param name of the destination, by which clients sort
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2919">RFC 2919: List-Id</a>
 */
record MailDestination(String name, List<InternetAddress> to, Smtp smtp) implements Destination {
  private static final int LONGEST_SUBJECT = 200;

  @Override
  public Receipt tell(Message message) throws Exception {
    return smtp.send(
        (session, from) -> {
          Letter letter = new Letter(session, from, message.id(), message.now());
          letter.setRecipients(RecipientType.TO, to.toArray(Address[]::new));
          letter.about(subject(message));
          letter.ofList(name);
          Optional<UUID> thread = thread(message.event());
          if (thread.isPresent()) {
            letter.inThread(thread.get());
          }
          letter.setContent(
              new MimeMultipart(
                  "alternative", part("plain", text(message)), part("html", html(message))));
          letter.saveChanges();
          return letter;
        });
  }

  /** Its subject and its text; the same stands in it as HTML. */
  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(
        new Written("text/plain", "Subject: " + subject(message) + "\n\n" + text(message)));
  }

  private static MimeBodyPart part(String type, String content) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), type);
    return part;
  }

  private static String subject(Message message) {
    String line =
        Stream.of(
                message.words().headline(),
                message.words().shown().lines().findFirst().orElse(""),
                message.event().type())
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElseThrow();
    return Excerpt.of(line.strip(), LONGEST_SUBJECT);
  }

  private static String text(Message message) {
    return message.words().plain("\n\n") + "\n";
  }

  private static String html(Message message) {
    Document page = Document.createShell("");
    page.body().attr("style", "font-family: sans-serif").appendChild(Html.of(message.words()));
    return page.outerHtml();
  }

  /** What the event is a step of; notifications of one account are together. */
  private static Optional<UUID> thread(Event event) {
    return Optional.ofNullable(event.details().thread())
        .or(() -> Optional.ofNullable(event.data().get("recipient")).map(Object::toString))
        .map(key -> event.source() + "\n" + key)
        .map(key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }
}
