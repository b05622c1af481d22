package social.howdah.forward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.howdah.platform.check.Finding;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.http.NetworkConfig;

/** What is found of the mail server, each by its cause. */
class MailCheckTest {
  @RegisterExtension
  static final GreenMailExtension server =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Test
  void withoutAServerSomebodyIsToldOfIt() {
    assertThat(found(Map.of())).containsExactly(Finding.look("mail.none"));
  }

  @Test
  void aServerThatLetsUsInIsFineAndGetsNoMail() {
    assertThat(found(server(server.getSmtp().getPort())))
        .containsExactly(Finding.fine("mail.answers", "127.0.0.1"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void oneThatDoesNotAnswerIsBroken() {
    assertThat(found(server(1))).containsExactly(Finding.broken("mail.silent", "127.0.0.1"));
  }

  private static Map<String, String> server(int port) {
    return Map.of(
        "howdah.network.allow", "127.0.0.0/8",
        "howdah.mail.host", "127.0.0.1",
        "howdah.mail.port", String.valueOf(port),
        "howdah.mail.tls", "none",
        "howdah.mail.from", "Howdah <howdah@org.example>");
  }

  private static List<Finding> found(Map<String, String> properties) {
    Settings settings = TestSettings.of(properties);
    MailConfig config = new MailConfig(settings, new NetworkConfig(settings));
    return new MailCheck(config, new Smtp(config)).run();
  }
}
