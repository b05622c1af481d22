package social.howdah.forward.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;

/**
 * The way to the mail server. One that is down, or puts us off (4xx), is tried again; one that
 * refuses (5xx) makes a dead letter. A mail goes to all it is addressed to, or to nobody.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321: Reply Codes</a>
 */
@Singleton
class Smtp {
  private static final Logger LOG = System.getLogger(Smtp.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(30);

  private final MailConfig config;

  @Inject
  Smtp(MailConfig config) {
    this.config = config;
  }

  /** Writes a mail, when there is a session and it is known whom it is from. */
  @FunctionalInterface
  interface Writing {
    MimeMessage write(Session session, InternetAddress from) throws MessagingException;
  }

  /**
   * Sends a mail.
   *
   * @return with its Message-ID
   * @throws IllegalStateException when no mail server is configured, or the server refuses
   */
  Receipt send(Writing writing) throws MessagingException, RetryableDeliveryException {
    MailConfig.Server server =
        config
            .server()
            .orElseThrow(() -> new IllegalStateException("howdah.mail.host is not set."));
    Session session = Session.getInstance(properties(server));
    MimeMessage mail = writing.write(session, server.from());
    Transport transport = connect(session, server);
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException e) {
      throw judge(e);
    } finally {
      close(transport);
    }
    return new Receipt(mail.getMessageID(), null);
  }

  /**
   * Goes as far as sending would, and no further.
   *
   * @throws IllegalStateException when no mail server is configured
   */
  void knock() throws RetryableDeliveryException {
    MailConfig.Server server =
        config
            .server()
            .orElseThrow(() -> new IllegalStateException("howdah.mail.host is not set."));
    close(connect(Session.getInstance(properties(server)), server));
  }

  private Transport connect(Session session, MailConfig.Server server)
      throws RetryableDeliveryException {
    try {
      Transport transport = session.getTransport();
      boolean plain = server.tls() == MailConfig.Tls.NONE;
      transport.connect(
          plain ? config.plainAddress(server.host()) : server.host(),
          server.port(),
          server.user(),
          server.password() == null ? null : server.password().reveal());
      return transport;
    } catch (MessagingException | IOException e) {
      LOG.log(Level.INFO, "The mail server cannot be used: " + e.getClass().getSimpleName());
      throw RetryableDeliveryException.refused(
          "The mail server does not answer, or does not let us in.");
    }
  }

  private static RetryableDeliveryException judge(MessagingException failure) {
    int code = code(failure);
    if (code >= 500) {
      throw new IllegalStateException("The mail server answered " + code + ".");
    } else if (code >= 400) {
      return RetryableDeliveryException.refused("The mail server answered " + code + ".");
    }
    return RetryableDeliveryException.outcomeUnknown("The mail server has gone in the middle.");
  }

  /**
   * What the server said: of the recipient, or else of the whole; less than 1 when it said nothing.
   */
  private static int code(MessagingException failure) {
    int code = 0;
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException recipient) {
        return recipient.getReturnCode();
      } else if (e instanceof SMTPSendFailedException sending) {
        code = sending.getReturnCode();
      }
    }
    return code;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static Properties properties(MailConfig.Server server) {
    String protocol = server.tls() == MailConfig.Tls.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "auth", String.valueOf(server.user() != null));
    properties.setProperty(prefix + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
    properties.setProperty(prefix + "timeout", String.valueOf(READ.toMillis()));
    properties.setProperty(prefix + "writetimeout", String.valueOf(READ.toMillis()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    boolean starttls = server.tls() == MailConfig.Tls.STARTTLS;
    // Required: whoever strips the offer of STARTTLS gets no mail, and no password.
    properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls));
    properties.setProperty(prefix + "starttls.required", String.valueOf(starttls));
    return properties;
  }

  /** It is sent, or not: a farewell that fails changes nothing. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.DEBUG, "The mail server had gone", e);
    }
  }
}
