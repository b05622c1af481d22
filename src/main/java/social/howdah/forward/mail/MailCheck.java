package social.howdah.forward.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.check.Check;
import social.howdah.platform.check.Finding;

/** Whether the mail server answers, and lets us in. */
@Singleton
class MailCheck implements Check {
  private final MailConfig config;
  private final Smtp smtp;

  @Inject
  MailCheck(MailConfig config, Smtp smtp) {
    this.config = config;
    this.smtp = smtp;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public List<Finding> run() {
    if (!config.isConfigured()) {
      return List.of(Finding.look("mail.none"));
    }
    String host = config.server().orElseThrow().host();
    try {
      smtp.knock();
      return List.of(Finding.fine("mail.answers", host));
    } catch (RetryableDeliveryException e) {
      return List.of(Finding.broken("mail.silent", host));
    }
  }
}
