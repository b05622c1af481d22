package social.howdah.forward.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.platform.json.Json;

/** Sends mails to persons: once as far as SMTP can tell. */
@Singleton
@Handles("mail")
class MailSender implements DeliveryHandler {
  private final Smtp smtp;
  private final Clock clock;

  @Inject
  MailSender(Smtp smtp, Clock clock) {
    this.smtp = smtp;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    Mail mail = Json.read(delivery.payload(), Mail.class);
    return smtp.send(
        (session, from) -> {
          Letter letter = new Letter(session, from, delivery.id(), clock.instant());
          letter.setRecipient(RecipientType.TO, MailConfig.address(mail.to()));
          letter.about(mail.subject());
          letter.setText(mail.text(), StandardCharsets.UTF_8.name());
          letter.saveChanges();
          return letter;
        });
  }
}
