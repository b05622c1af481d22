package social.howdah.forward.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * A mail as it goes over the wire. Its Message-ID is the delivery's, the same at each attempt: by
 * it mail servers tell a repetition.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322: Internet Message Format</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3834">RFC 3834: Automatic Responses</a>
 */
final class Letter extends MimeMessage {
  private final UUID delivery;
  private final String domain;

  Letter(Session session, InternetAddress from, UUID delivery, Instant now)
      throws MessagingException {
    super(session);
    this.delivery = delivery;
    this.domain = from.getAddress().replaceFirst(".*@", "");
    setFrom(from);
    setSentDate(Date.from(now));
    setHeader("Auto-Submitted", "auto-generated");
  }

  /** Writes the subject, in one line. */
  void about(String subject) throws MessagingException {
    // Jakarta Mail would let a line break and a blank through as a continuation.
    setSubject(subject.replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
  }

  /** What clients sort by. */
  void ofList(String name) throws MessagingException {
    setHeader("List-Id", "<" + name.replaceAll("[^A-Za-z0-9-]", "-") + ".howdah." + domain + ">");
  }

  /** Mails of the same thread are shown together, although nobody has got its first one. */
  void inThread(UUID thread) throws MessagingException {
    setHeader("References", id(thread));
    setHeader("In-Reply-To", id(thread));
  }

  private String id(UUID uuid) {
    return "<" + uuid + "@" + domain + ">";
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id(delivery));
  }
}
