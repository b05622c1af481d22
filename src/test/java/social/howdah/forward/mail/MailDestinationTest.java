package social.howdah.forward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.forward.Messages;
import social.howdah.forward.TestDestinations;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.http.NetworkConfig;

/** Messages as a mail server receives them, and what its answers mean. */
class MailDestinationTest {
  @RegisterExtension
  static final GreenMailExtension server =
      new GreenMailExtension(
              new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
              })
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  private static final String TO = "ada@b.example, Team <team@c.example>";
  private static final String PICTURE = "https://files.example/1.png";

  private static final Map<String, Object> STATUS =
      Map.of(
          "content",
          "<p>Grüße &lt;b&gt;all&lt;/b&gt;<br>&lt;img src=x&gt;</p>",
          "url",
          "https://m.example/@bob/1?a=1&b=2",
          "media_attachments",
          List.of(Map.of("type", "image", "url", PICTURE, "description", "a \"cat\"")));

  private final Map<String, String> settings = new HashMap<>();

  @Test
  void allGetOneMailWithAnIdByWhichARepeatIsTold() throws Exception {
    ChatMessage message = Messages.notification("mention", Map.copyOf(STATUS));
    MimeMessage got = told(message);
    assertThat(got.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ada@b.example", "Team <team@c.example>");
    assertThat(got.getMessageID())
        .isEqualTo("<" + Messages.delivery(message).id() + "@org.example>");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getHeader("List-Id")).containsExactly("<chat.howdah.org.example>");
    assertThat(got.getSubject()).isEqualTo("@bob@other.example mentioned @alice@m.example");
  }

  @Test
  void theTextSaysAllThatTheHtmlSays() throws Exception {
    assertThat(part(told(Messages.notification("mention", Map.copyOf(STATUS))), "text/plain"))
        .isEqualTo(
            """
            @bob@other.example mentioned @alice@m.example

            Grüße <b>all</b>
            <img src=x>
            [image: a "cat"]

            https://m.example/@bob/1?a=1&b=2
            """);
  }

  @Test
  void whatStrangersWriteIsNoHtmlAndNothingIsLoaded() throws Exception {
    Document html = html(Messages.notification("mention", Map.copyOf(STATUS)));
    assertThat(html.select("b, img, script, link, iframe")).isEmpty();
    assertThat(html.wholeText()).contains("Grüße <b>all</b>", "<img src=x>");
    assertThat(html.select("a").eachAttr("href"))
        .containsExactly(PICTURE, "https://m.example/@bob/1?a=1&b=2");
    assertThat(html.select("a").eachText()).contains("[image: a \"cat\"]");
  }

  @Test
  void whatIsBehindAWarningIsNotInTheMail() throws Exception {
    Map<String, Object> status = new HashMap<>(STATUS);
    status.put("spoiler_text", "the last page");
    MimeMessage got = told(Messages.notification("mention", Map.copyOf(status)));
    for (String type : List.of("text/plain", "text/html")) {
      assertThat(part(got, type))
          .contains("Content warning: the last page", "[sensitive image]")
          .doesNotContain("Gr", PICTURE, "cat");
    }
  }

  /** The link of the account takes its place. */
  @Test
  void noLinkIsMadeOfWhatIsNoWebAddress() throws Exception {
    Document html = html(Messages.notification("mention", Map.of("url", "javascript:alert(1)")));
    assertThat(html.select("a").eachAttr("href")).containsExactly("https://other.example/@bob");
    assertThat(html.outerHtml()).doesNotContain("javascript");
  }

  @Test
  void notificationsOfOneAccountAreOneThread() throws Exception {
    String one = told(Messages.notification("mention", Map.of())).getHeader("References")[0];
    MimeMessage two = told(Messages.notification("follow", Map.of()));
    assertThat(two.getHeader("References")).containsExactly(one);
    assertThat(two.getHeader("In-Reply-To")).containsExactly(one);
    assertThat(told(Messages.text("a deployment")).getHeader("References")).isNull();
  }

  @Test
  void theSubjectOfARoutesWordsIsTheirFirstLineAndIsCut() throws Exception {
    assertThat(told(Messages.text("shop 1.4 is out\nwith much new")).getSubject())
        .isEqualTo("shop 1.4 is out");
    assertThat(told(Messages.text("é".repeat(10_000))).getSubject()).hasSize(200).endsWith("é…");
    assertThat(told(Messages.text("")).getSubject()).isEqualTo("com.example.deploy");
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 450, false", "., 451, false"})
  void whatPutsUsOffIsTriedAgain(String command, int code, boolean unknown) throws Exception {
    try (MailScript script = new MailScript(command, code + " later")) {
      settings.put("howdah.mail.port", String.valueOf(script.port()));
      RetryableDeliveryException later = later();
      assertThat(later).hasMessage("The mail server answered " + code + ".");
      assertThat(later.outcomeUnknown()).isEqualTo(unknown);
    }
  }

  @Test
  void aRecipientWhoIsRefusedMakesADeadLetter() throws Exception {
    try (MailScript script = new MailScript("RCPT", "550 no such user")) {
      settings.put("howdah.mail.port", String.valueOf(script.port()));
      assertThatThrownBy(() -> deliver(Messages.text("hello")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The mail server answered 550.");
    }
  }

  @Test
  void aServerThatIsDownIsTriedAgain() {
    settings.put("howdah.mail.port", "1");
    assertThat(later().outcomeUnknown()).isFalse();
  }

  @Test
  void aCertificateNobodyVouchesForGetsNoMail() {
    settings.put("howdah.mail.tls", "tls");
    settings.put("howdah.mail.port", String.valueOf(server.getSmtps().getPort()));
    assertThat(later()).hasMessage("The mail server does not answer, or does not let us in.");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "ada@b.example, eve", "ada@b.example;eve@c.example"})
  void anAddressThatIsNoneStopsTheStart(String to) {
    assertThatThrownBy(() -> deliver(Messages.text("hello"), to))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat.to must be");
  }

  @Test
  void withoutAMailServerTheStartStops() {
    settings.put("howdah.mail.host", "");
    assertThatThrownBy(() -> deliver(Messages.text("hello")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("howdah.destination.chat.kind is mail: howdah.mail.host must be set, too.");
  }

  private MimeMessage told(ChatMessage message) throws Exception {
    server.purgeEmailFromAllMailboxes();
    Receipt receipt = deliver(message);
    MimeMessage[] got = server.getReceivedMessages();
    assertThat(got).hasSize(2); // one for each address
    assertThat(got[0].getMessageID()).isEqualTo(receipt.reference());
    return got[0];
  }

  private Document html(ChatMessage message) throws Exception {
    return Jsoup.parse(part(told(message), "text/html"));
  }

  private static String part(MimeMessage message, String type) throws Exception {
    MimeMultipart parts = (MimeMultipart) message.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      if (parts.getBodyPart(i).isMimeType(type)) {
        return parts.getBodyPart(i).getContent().toString().replace("\r\n", "\n");
      }
    }
    throw new AssertionError("no " + type);
  }

  private RetryableDeliveryException later() {
    return catchThrowableOfType(
        RetryableDeliveryException.class, () -> deliver(Messages.text("hello")));
  }

  private Receipt deliver(ChatMessage message) throws Exception {
    return deliver(message, TO);
  }

  private Receipt deliver(ChatMessage message, String to) throws Exception {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "howdah.network.allow", "127.0.0.0/8",
                "howdah.mail.host", "127.0.0.1",
                "howdah.mail.port", String.valueOf(server.getSmtp().getPort()),
                "howdah.mail.tls", "none",
                "howdah.mail.from", "Howdah <howdah@org.example>"));
    all.putAll(settings);
    Settings read = TestSettings.of(all);
    MailConfig config = new MailConfig(read, new NetworkConfig(read));
    Delivery delivery = Messages.delivery(message);
    return TestDestinations.forwarder(
            new MailKind(config, new Smtp(config)),
            Map.of("kind", "mail", "to", to),
            Clock.systemUTC())
        .deliver(delivery);
  }
}
