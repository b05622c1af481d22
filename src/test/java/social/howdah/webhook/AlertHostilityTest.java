package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Event;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Samples.Sample;

/** What alerts and incidents may hold that is not meant well, or not meant for keeping. */
class AlertHostilityTest {
  private static final String SOURCE = "s";
  private static final Map<String, List<String>> JSON =
      Map.of("Content-Type", List.of("application/json"));

  @Test
  void oneOfSeveralSignaturesOfPagerdutySuffices() {
    Signing signing = Signing.of("pagerduty");
    Sample sample = sample("pagerduty", "triggered");
    String right = signature(signing.right(sample));
    String wrong = signature(signing.wrong(sample));
    Sources sources = sources("pagerduty");
    for (String both : List.of(right + "," + wrong, wrong + "," + right, wrong + ", " + right)) {
      assertThat(sources.read(SOURCE, signed(sample, both))).as(both).hasSize(1);
    }
    assertThatThrownBy(() -> sources.read(SOURCE, signed(sample, wrong + "," + wrong)))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(401));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000})
  void aGroupKeyOfAnyLengthIsAKey(int length) {
    String key = "{}:{alertname=\"" + "x".repeat(length) + "\"}";
    String thread = alert(key, "firing").details().thread();
    assertThat(thread).hasSize(64);
    assertThat(alert(key, "resolved").details().thread()).isEqualTo(thread);
    assertThat(alert(key + " ", "firing").details().thread()).isNotEqualTo(thread);
  }

  @Test
  void theCodeOfASentryInstallationIsNotKept() {
    Sample sample = sample("sentry", "installation-created");
    String code = "f3c71b491e3949b6b033ae45312a4fcb";
    assertThat(new String(sample.body(), StandardCharsets.UTF_8)).contains(code);
    List<Event> events = sources("sentry").read(SOURCE, Signing.of("sentry").right(sample));
    assertThat(Json.write(events.get(0)))
        .contains("webhooks-galore", "pending")
        .doesNotContain(code);
  }

  private static Event alert(String key, String status) {
    Map<String, Object> body =
        Map.of("groupKey", key, "status", status, "alerts", List.of(Map.of("status", status)));
    return TestSources.open("alertmanager")
        .events(new Received(JSON, Json.writePayload(body)), Instant.now())
        .get(0);
  }

  private static Sample sample(String kind, String name) {
    return Samples.of(kind).stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String signature(Received request) {
    return request.header("X-PagerDuty-Signature").orElseThrow();
  }

  private static Received signed(Sample sample, String signature) {
    Map<String, List<String>> headers = new HashMap<>(sample.headers());
    headers.put("X-PagerDuty-Signature", List.of(signature));
    return new Received(headers, sample.body());
  }

  private static Sources sources(String kind) {
    return new Sources(
        new SourcesConfig(TestSettings.of(Signing.of(kind).source(SOURCE)), TestSources.kinds()),
        new PreviousSecrets(Clock.systemUTC(), Metrics.none()),
        Clock.systemUTC());
  }
}
