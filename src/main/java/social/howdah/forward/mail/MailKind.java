package social.howdah.forward.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;

/** Addresses of mail. */
@Singleton
class MailKind implements DestinationKind {
  private static final String TO = "to";

  private final MailConfig mail;
  private final Smtp smtp;

  @Inject
  MailKind(MailConfig mail, Smtp smtp) {
    this.mail = mail;
    this.smtp = smtp;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Destination open(DestinationConfig config) {
    if (!mail.isConfigured()) {
      throw config.refuse("kind", "is mail: howdah.mail.host must be set, too.");
    }
    config.required(TO);
    List<InternetAddress> to = new ArrayList<>();
    for (String address : config.list(TO)) {
      try {
        to.add(MailConfig.address(address));
      } catch (IllegalArgumentException e) {
        throw config.refuse(TO, "must be addresses such as team@example.org, with commas between.");
      }
    }
    return new MailDestination(config.name(), List.copyOf(to), smtp);
  }
}
