package social.howdah.forward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.http.NetworkConfig;
import social.howdah.platform.json.Json;

/** Mail as a server receives it, and what its answers mean for the delivery. */
class MailSenderTest {
  @RegisterExtension
  static final GreenMailExtension server =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  private static final Mail MAIL =
      new Mail("ada@b.example", "Please link @alice again ✓", "Grüße\nhttps://howdah.example/link");

  private final UUID id = UUID.randomUUID();

  @Test
  void aMailArrivesWithAnIdOfItsDelivery() throws Exception {
    send(MAIL);
    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getFrom()[0]).hasToString("Howdah <howdah@org.example>");
    assertThat(got.getAllRecipients()[0]).hasToString("ada@b.example");
    assertThat(got.getSubject()).isEqualTo("Please link @alice again ✓");
    assertThat(got.getMessageID()).isEqualTo("<" + id + "@org.example>");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getContent().toString()).contains("Grüße", "https://howdah.example/link");
  }

  @Test
  void aSubjectWithALineBreakWritesNoHeader() throws Exception {
    send(new Mail("ada@b.example", "x\r\nBcc: eve@evil.example\r\n\r\nbody", "text"));
    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(got.getAllRecipients()).hasSize(1);
    assertThat(GreenMailUtil.getBody(got).strip()).isEqualTo("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@b.example\r\nBcc: eve@evil.example",
        "ada@b.example, eve@evil.example",
        "team: ada@b.example;",
        "ada",
        ""
      })
  void whatIsNotOneAddressGetsNoMail(String address) {
    assertThatThrownBy(() -> send(new Mail(address, "x", "text")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  /** Somebody between us takes STARTTLS out of the server's offer: no mail, and no password. */
  @Test
  void withoutTheTlsThatIsRequiredNothingIsSent() {
    Map<String, String> settings = settings(server.getSmtp().getPort());
    settings.put("howdah.mail.tls", "starttls");
    settings.put("howdah.mail.user", "howdah");
    settings.put("howdah.mail.password", "mail-password");
    assertThat(later(settings).outcomeUnknown()).isFalse();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsDownIsTriedAgain() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    RetryableDeliveryException later = later(settings(port));
    assertThat(later).hasMessage("The mail server does not answer, or does not let us in.");
    assertThat(later.outcomeUnknown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 450, false", "DATA, 451, false", "., 452, false"})
  void whatPutsUsOffIsTriedAgain(String command, int code, boolean unknown) throws Exception {
    try (MailScript script = new MailScript(command, code + " later")) {
      RetryableDeliveryException later = later(settings(script.port()));
      assertThat(later).hasMessage("The mail server answered " + code + ".");
      assertThat(later.outcomeUnknown()).isEqualTo(unknown);
    }
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 550", "., 554"})
  void whatIsRefusedIsDead(String command, int code) throws Exception {
    try (MailScript script = new MailScript(command, code + " no")) {
      assertThatThrownBy(() -> send(MAIL, settings(script.port())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The mail server answered " + code + ".");
    }
  }

  /** The mail may have been taken: it goes again under the same id. */
  @Test
  void aServerThatGoesAfterTheMailMayHaveTakenIt() throws Exception {
    try (MailScript script = new MailScript(".", "")) {
      assertThat(later(settings(script.port())).outcomeUnknown()).isTrue();
      assertThat(script.lines()).anyMatch(line -> line.contains("Message-ID: <" + id));
    }
  }

  @Test
  void mailInTheClearIsForAllowedAddressesOnly() {
    Map<String, String> settings = settings(25);
    settings.remove("howdah.network.allow");
    assertThatThrownBy(() -> config(settings).check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("howdah.mail.tls");
    settings.put("howdah.network.allow", "127.0.0.0/8");
    assertThatCode(() -> config(settings).check()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "howdah.mail.from, nobody",
    "howdah.mail.from, ''",
    "howdah.mail.port, 0",
    "howdah.mail.tls, ssl",
    "howdah.mail.user, alone"
  })
  void aMistakeIsNamed(String property, String value) {
    Map<String, String> settings = settings(25);
    settings.put(property, value);
    assertThatThrownBy(() -> config(settings).check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith(property);
  }

  private void send(Mail mail) throws Exception {
    send(mail, settings(server.getSmtp().getPort()));
  }

  private void send(Mail mail, Map<String, String> settings) throws Exception {
    new MailSender(new Smtp(config(settings)), Clock.systemUTC())
        .deliver(
            new Delivery(
                id,
                "mail/ada",
                UUID.randomUUID(),
                "system",
                Json.write(mail),
                "key",
                1,
                false,
                Instant.now()));
  }

  private RetryableDeliveryException later(Map<String, String> settings) {
    return catchThrowableOfType(RetryableDeliveryException.class, () -> send(MAIL, settings));
  }

  private static MailConfig config(Map<String, String> properties) {
    Settings settings = TestSettings.of(properties);
    return new MailConfig(settings, new NetworkConfig(settings));
  }

  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("howdah.network.allow", "127.0.0.0/8");
    settings.put("howdah.mail.host", "127.0.0.1");
    settings.put("howdah.mail.port", String.valueOf(port));
    settings.put("howdah.mail.tls", "none");
    settings.put("howdah.mail.from", "Howdah <howdah@org.example>");
    return settings;
  }
}
