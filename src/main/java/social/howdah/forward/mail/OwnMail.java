package social.howdah.forward.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.internet.InternetAddress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import social.howdah.account.Mailboxes;
import social.howdah.forward.Destination;
import social.howdah.forward.OwnDestination;

/** Where each person reads mail, by the address that came with the sign-in. */
@Singleton
class OwnMail implements OwnDestination {
  private static final Logger LOG = System.getLogger(OwnMail.class.getName());
  private static final String NAME = "own-mail";

  private final MailConfig mail;
  private final Mailboxes mailboxes;
  private final Smtp smtp;

  @Inject
  OwnMail(MailConfig mail, Mailboxes mailboxes, Smtp smtp) {
    this.mail = mail;
    this.mailboxes = mailboxes;
    this.smtp = smtp;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public Optional<Destination> of(String name, String person) {
    return mail.isConfigured()
        ? mailboxes
            .of(person)
            .flatMap(OwnMail::address)
            .map(address -> new MailDestination(NAME, List.of(address), smtp))
        : Optional.empty();
  }

  @Override
  public String needs() {
    return "a mail server, and a mail address that the sign-in tells";
  }

  private static Optional<InternetAddress> address(String text) {
    try {
      return Optional.of(MailConfig.address(text));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "The sign-in told an address that is none");
      return Optional.empty();
    }
  }
}
