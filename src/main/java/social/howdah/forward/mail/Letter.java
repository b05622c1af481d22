package social.howdah.forward.mail;

import jakarta.mail.Message;
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
  private final String id;

  Letter(Session session, Mail mail, InternetAddress from, UUID delivery, Instant now)
      throws MessagingException {
    super(session);
    String domain = from.getAddress().replaceFirst(".*@", "");
    this.id = "<" + delivery + "@" + domain + ">";
    setFrom(from);
    setRecipient(Message.RecipientType.TO, MailConfig.address(mail.to()));
    // Jakarta Mail would let a line break and a blank through as a continuation.
    setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(now));
    setHeader("Auto-Submitted", "auto-generated");
    setText(mail.text(), StandardCharsets.UTF_8.name());
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
