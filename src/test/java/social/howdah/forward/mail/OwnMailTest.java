package social.howdah.forward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.account.Mailboxes;
import social.howdah.forward.Messages;
import social.howdah.forward.TestDestinations;
import social.howdah.identity.Person;
import social.howdah.identity.TestPeople;
import social.howdah.message.ChatMessage;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.NetworkConfig;

/** A person's notifications, as that person's mail server receives them. */
class OwnMailTest {
  @RegisterExtension
  static final GreenMailExtension server =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  private static final Database DATABASE = TestDatabase.H2.open();

  @Test
  void goesToThePersonAndNobodyElse() throws Exception {
    signedIn("ada@b.example");
    ChatMessage notification = Messages.notification("mention", Map.of());
    TestDestinations.personal(List.of(mail("127.0.0.1")), Clock.systemUTC())
        .deliver(
            Messages.delivery(
                new ChatMessage("own-mail/ada", notification.event(), notification.text())));
    assertThat(server.getReceivedMessages())
        .singleElement()
        .satisfies(OwnMailTest::isToAda)
        .satisfies(
            got ->
                assertThat(got.getHeader("List-Id"))
                    .containsExactly("<own-mail.howdah.org.example>"));
  }

  private static void isToAda(MimeMessage got) throws Exception {
    assertThat(got.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ada@b.example");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"ada", "ada@b.example, eve@b.example", "ada@b.example\r\nBcc: eve@e"})
  void whoseAddressIsNoneHasNoMail(String address) {
    signedIn(address);
    assertThat(mail("127.0.0.1").of("own-mail", "ada")).isEmpty();
  }

  @Test
  void withoutAMailServerNobodyHas() {
    signedIn("ada@b.example");
    assertThat(mail("").of("own-mail", "ada")).isEmpty();
    assertThat(mail("127.0.0.1").of("own-mail", "bob")).isEmpty();
  }

  private void signedIn(String address) {
    TestPeople.signedIn(DATABASE, new Person("ada", Set.of(Person.EMPLOYEE), Set.of()), address);
  }

  private OwnMail mail(String host) {
    Settings settings =
        TestSettings.of(
            Map.of(
                "howdah.network.allow", "127.0.0.0/8",
                "howdah.mail.host", host,
                "howdah.mail.port", String.valueOf(server.getSmtp().getPort()),
                "howdah.mail.tls", "none",
                "howdah.mail.from", "Howdah <howdah@org.example>"));
    MailConfig config = new MailConfig(settings, new NetworkConfig(settings));
    return new OwnMail(config, new Mailboxes(TestPeople.of(DATABASE)), new Smtp(config));
  }
}
