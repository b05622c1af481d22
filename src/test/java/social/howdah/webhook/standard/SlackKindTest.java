package social.howdah.webhook.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Received;
import social.howdah.webhook.TestSources;

class SlackKindTest {
  private static final Map<String, String> SOURCE = Map.of("kind", "slack", "secret", "T1-B1-x");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          hello                                         | hello
          a &lt;b&gt; &amp;amp; c                       | a <b> &amp; c
          `<https://ci.example/1|#1> failed`            | #1 (https://ci.example/1) failed
          see <https://ci.example/1>                    | see https://ci.example/1
          `<https://a.example|https://a.example>`       | https://a.example
          `<!here> <!subteam^S1|@ops> <@U1>`            | @here @ops @U1
          `<#C1|general>`                               | #general
          `<!date^1392734382^{date}|Feb 18, 2014>`      | Feb 18, 2014
          a < b                                         | a < b
          """)
  void itsMarkupBecomesPlainText(String mrkdwn, String plain) {
    String json = "{\"text\":\"" + mrkdwn + "\"}";
    assertThat(read("application/json", json).data()).containsEntry("plain", plain);
  }

  @Test
  void blocksAndAttachmentsAreReadInOrder() {
    Event event =
        read(
            "application/json",
            """
            {"text":"for notifications","username":"builder","blocks":[
              {"type":"header","text":{"type":"plain_text","text":"Deploy"}},
              {"type":"section","text":{"type":"mrkdwn","text":"*shop* is out"},
               "fields":[{"type":"mrkdwn","text":"to production"}],
               "accessory":{"type":"button","text":{"text":"Look"},"url":"https://a.example/1"}},
              {"type":"divider"},
              {"type":"context","elements":[{"type":"mrkdwn","text":"by me"},{"type":"image","alt_text":"me"}]},
              {"type":"rich_text","elements":[{"type":"rich_text_list","elements":[
                {"type":"rich_text_section","elements":[{"type":"text","text":"one "},{"type":"emoji","name":"tada"}]},
                {"type":"rich_text_section","elements":[{"type":"link","url":"https://a.example/2","text":"two"}]}]}]}],
             "attachments":[{"color":"danger","title":"Alert","title_link":"https://a.example/3",
               "text":"too hot","fields":[{"title":"Host","value":"web1"}],"fallback":"not this"},
               {"fallback":"this"}]}
            """);
    assertThat(event.data().get("plain"))
        .isEqualTo(
            """
            Deploy
            *shop* is out
            to production
            Look (https://a.example/1)
            by me · me
            one :tada:
            two (https://a.example/2)
            Alert
            https://a.example/3
            too hot
            Host: web1
            this""");
    assertThat(event.type()).isEqualTo("com.slack.message");
    assertThat(event.details().actor()).isEqualTo("builder");
    assertThat(event.details().title()).isEqualTo("Deploy");
    assertThat(event.details().url()).isEqualTo("https://a.example/3");
    assertThat(event.details().severity()).isEqualTo("danger");
  }

  @Test
  void aFormHoldsTheSameInAField() {
    String json = "{\"text\":\"50 % & more\"}";
    Event form =
        read(
            "application/x-www-form-urlencoded",
            "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8));
    assertThat(form.data()).isEqualTo(read("application/json", json).data());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text=hello", "payload=%7B", "payload=%", "payload"})
  void aFormWithoutAMessageIsRefused(String form) {
    assertThatThrownBy(() -> read("application/x-www-form-urlencoded", form))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(400));
  }

  @Test
  void theAddressOfAnotherIsRefused() {
    for (Optional<String> token :
        List.of(Optional.of("T1-B1-y"), Optional.of("T1-B1-"), Optional.<String>empty())) {
      Received request = request("application/json", "{\"text\":\"t\"}", token);
      assertThatThrownBy(() -> TestSources.read(SOURCE, request))
          .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(401));
    }
  }

  @Test
  void aBombOfBlocksIsCut() {
    String deep = "{\"type\":\"rich_text_list\",\"elements\":[".repeat(300) + "]}".repeat(300);
    String wide = "{\"type\":\"section\",\"text\":{\"text\":\"" + "<".repeat(500) + "\"}},";
    String json =
        "{\"blocks\":[{\"type\":\"rich_text\",\"elements\":[%s]},%s{\"type\":\"divider\"}]}"
            .formatted(deep, wide.repeat(1_000));
    long begin = System.nanoTime();
    String plain = String.valueOf(read("application/json", json).data().get("plain"));
    assertThat(plain).hasSizeBetween(10_000, 20_000);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  private static Event read(String type, String body) {
    return TestSources.read(SOURCE, request(type, body, Optional.of("T1-B1-x"))).get(0);
  }

  private static Received request(String type, String body, Optional<String> token) {
    return new Received(
        Map.of("Content-Type", List.of(type)), token, body.getBytes(StandardCharsets.UTF_8));
  }
}
