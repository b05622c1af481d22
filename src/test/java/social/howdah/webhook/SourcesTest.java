package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Event;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.problem.Problem;

class SourcesTest {
  private static final String SECRET = "It's a Secret to Everybody";
  private static final String STANDARD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final Sources sources =
      new Sources(
          new SourcesConfig(
              TestSettings.of(
                  Map.of(
                      "howdah.source.gh.kind", "github",
                      "howdah.source.gh.secret", SECRET,
                      "howdah.source.ci.kind", "generic",
                      "howdah.source.ci.secret", SECRET,
                      "howdah.source.ci.id-header", "X-Id",
                      "howdah.source.sw.kind", "generic",
                      "howdah.source.sw.secret", STANDARD,
                      "howdah.source.sw.signature", "standard-webhooks")),
              TestSources.kinds()),
          new PreviousSecrets(Clock.systemUTC(), Metrics.none()),
          Clock.systemUTC());

  @Test
  void githubNamesItsEvents() throws Exception {
    Event event =
        read(
            "gh",
            github("{\"action\":\"published\",\"repository\":{\"full_name\":\"a/b\"}}", "release"));
    assertThat(event.type()).isEqualTo("com.github.release.published");
    assertThat(event.id()).isEqualTo("guid");
    assertThat(event.subject()).isEqualTo("a/b");
    assertThat(read("gh", github("{\"zen\":\"…\"}", "ping")).type()).isEqualTo("com.github.ping");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256=", "sha256=00", "sha1=757107", "757107ea"})
  void aWrongSignatureIsRefused(String signature) {
    Received request =
        new Received(
            Map.of("X-Hub-Signature-256", List.of(signature)),
            "{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> sources.read("gh", request))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(401));
  }

  @Test
  void signedButMalformedJsonSaysWhere() throws Exception {
    Received request = github("{\"a\": \n nonsense", "push");
    assertThatThrownBy(() -> sources.read("gh", request))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(400))
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("nonsense");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "a\\nb"})
  void aTypeThatIsNoWordIsMalformed(String type) throws Exception {
    Received request = standard("{\"type\":\"" + type + "\"}", Instant.now().getEpochSecond());
    assertThatThrownBy(() -> sources.read("sw", request))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(400));
  }

  @Test
  void onlyAServersOwnSourceTellsWhatModeratorsDecide() throws Exception {
    Received claimed =
        standard("{\"type\":\"org.joinmastodon.report.updated\"}", Instant.now().getEpochSecond());
    assertThatThrownBy(() -> sources.read("sw", claimed))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(400))
        .hasMessageContaining("mastodon-admin");
  }

  @Test
  void aMissingEventNameIsMalformed() throws Exception {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    Received request =
        new Received(
            Map.of(
                "X-Hub-Signature-256", List.of("sha256=" + HexFormat.of().formatHex(hmac(body)))),
            body);
    assertThatThrownBy(() -> sources.read("gh", request))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(400))
        .hasMessageContaining("X-GitHub-Event");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theGenericSignatureMayBeHexadecimalOrBase64(boolean hexadecimal) throws Exception {
    byte[] body = "[1, 2.5]".getBytes(StandardCharsets.UTF_8);
    byte[] mac = hmac(body);
    String signature =
        hexadecimal ? HexFormat.of().formatHex(mac) : Base64.getEncoder().encodeToString(mac);
    Event event =
        read(
            "ci",
            new Received(
                Map.of(
                    "Content-Type",
                    List.of("application/json"),
                    "X-Signature",
                    List.of(signature),
                    "X-Id",
                    List.of("7")),
                body));
    assertThat(event.id()).isEqualTo("7");
    assertThat(event.type()).isEqualTo("ci");
    assertThat(event.data()).isEqualTo(Map.of("value", List.of(1L, 2.5)));
  }

  @Test
  void standardWebhooksVerifyByTheirLibraryAndAgeMatters() throws Exception {
    String body = "{\"type\":\"user.created\"}";
    Event event = read("sw", standard(body, Instant.now().getEpochSecond()));
    assertThat(event.type()).isEqualTo("user.created");
    assertThat(event.id()).isEqualTo("msg_1");
    Received old = standard(body, Instant.now().minusSeconds(3600).getEpochSecond());
    assertThatThrownBy(() -> sources.read("sw", old))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(401));
  }

  private Event read(String source, Received request) {
    List<Event> events = sources.read(source, request);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static Received standard(String body, long time) throws Exception {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Webhook-Id", List.of("msg_1"));
    headers.put("Webhook-Timestamp", List.of(String.valueOf(time)));
    headers.put("Webhook-Signature", List.of(new Webhook(STANDARD).sign("msg_1", time, body)));
    return new Received(headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Received github(String body, String event) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Received(
        Map.of(
            "X-Hub-Signature-256", List.of("sha256=" + HexFormat.of().formatHex(hmac(bytes))),
            "Content-Type", List.of("application/json"),
            "X-GitHub-Event", List.of(event),
            "X-GitHub-Delivery", List.of("guid")),
        bytes);
  }

  private static byte[] hmac(byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return mac.doFinal(body);
  }
}
