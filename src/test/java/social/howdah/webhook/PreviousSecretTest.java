package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.problem.Problem;

/** Two secrets of a source are valid while the sender changes over, for each way of signing. */
class PreviousSecretTest {
  private static final String NOW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String BEFORE = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  private static final String OF_ANOTHER = "whsec_EXL6Pv4sVmqJNQ1Kd8EDLYbZ5WmVkWNn";

  private final SettableClock clock = new SettableClock();
  private final List<String> counted = new ArrayList<>();

  /** The ways of signing. */
  enum Kind {
    GITHUB,
    HMAC,
    STANDARD_WEBHOOKS;

    void configure(Map<String, String> settings, String source) {
      settings.put(source + ".kind", this == GITHUB ? "github" : "generic");
      if (this == STANDARD_WEBHOOKS) {
        settings.put(source + ".signature", "standard-webhooks");
      }
    }

    Received signed(String secret) throws Exception {
      String body = "{\"type\":\"t\"}";
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      if (this == STANDARD_WEBHOOKS) {
        long now = Instant.now().getEpochSecond();
        return new Received(
            Map.of(
                "content-type", List.of("application/json"),
                "webhook-id", List.of("1"),
                "webhook-timestamp", List.of(String.valueOf(now)),
                "webhook-signature", List.of(new Webhook(secret).sign("1", now, body))),
            bytes);
      }
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String header = this == GITHUB ? "X-Hub-Signature-256" : "X-Signature";
      return new Received(
          Map.of(
              "Content-Type",
              List.of("application/json"),
              header,
              List.of("sha256=" + HexFormat.of().formatHex(mac.doFinal(bytes))),
              "X-GitHub-Event",
              List.of("push"),
              "X-GitHub-Delivery",
              List.of("1")),
          bytes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eitherSecretIsValid(Kind kind) throws Exception {
    Sources sources = sources(kind, Map.of("previous-secret", BEFORE));
    assertThat(sources.read("s", kind.signed(NOW))).isNotNull();
    assertThat(counted).isEmpty();
    assertThat(sources.read("s", kind.signed(BEFORE))).isNotNull();
    assertThat(counted).containsExactly("howdah_events_with_previous_secret source=s");
  }

  @ParameterizedTest
  @EnumSource
  void aPreviousSecretThatHasExpiredIsNone(Kind kind) throws Exception {
    Instant end = clock.instant().plus(Duration.ofHours(1));
    Sources sources =
        sources(kind, Map.of("previous-secret", BEFORE, "previous-secret-until", end.toString()));
    assertThat(sources.read("s", kind.signed(BEFORE))).isNotNull();
    clock.pass(Duration.ofHours(1));
    refused(sources, kind.signed(BEFORE));
    assertThat(sources.read("s", kind.signed(NOW))).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void theSecretOfAnotherSourceIsRefused(Kind kind) throws Exception {
    Sources sources = sources(kind, Map.of("previous-secret", BEFORE));
    assertThat(sources.read("other", kind.signed(OF_ANOTHER))).isNotNull();
    refused(sources, kind.signed(OF_ANOTHER));
  }

  @Test
  void itIsSaidOnceAnHourThatTheOldOneIsInUse() throws Exception {
    Sources sources = sources(Kind.HMAC, Map.of("previous-secret", BEFORE));
    List<String> said = new ArrayList<>();
    Logger log = Logger.getLogger(PreviousSecrets.class.getName());
    Handler handler = handler(said);
    log.setLevel(Level.INFO);
    log.addHandler(handler);
    try {
      for (int minutes = 0; minutes <= 60; minutes += 20) {
        sources.read("s", Kind.HMAC.signed(BEFORE));
        clock.pass(Duration.ofMinutes(20));
      }
    } finally {
      log.removeHandler(handler);
      log.setLevel(null);
    }
    assertThat(counted).hasSize(4);
    assertThat(said)
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("howdah.source.s.previous-secret")
                    .doesNotContain(BEFORE));
  }

  @Test
  void mistakesAreToldByTheirProperty() {
    wrong(Map.of("previous-secret-until", "2026-12-31T00:00:00Z"), ".previous-secret-until is set");
    wrong(
        Map.of("previous-secret", BEFORE, "previous-secret-until", "soon"),
        ".previous-secret-until must be an instant");
    wrong(Map.of("previous-secret", NOW), ".previous-secret must differ");
    wrong(Map.of("previous-secret", "whsec_%%%"), ".previous-secret must be whsec_ and Base64");
  }

  private void wrong(Map<String, String> further, String sentence) {
    assertThatThrownBy(() -> sources(Kind.STANDARD_WEBHOOKS, further))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.source.s" + sentence)
        .hasMessageNotContaining("whsec_%");
  }

  private static void refused(Sources sources, Received request) {
    assertThatThrownBy(() -> sources.read("s", request))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(401));
  }

  private Sources sources(Kind kind, Map<String, String> further) {
    Map<String, String> settings = new HashMap<>();
    kind.configure(settings, "howdah.source.s");
    kind.configure(settings, "howdah.source.other");
    settings.put("howdah.source.s.secret", NOW);
    settings.put("howdah.source.other.secret", OF_ANOTHER);
    further.forEach((key, value) -> settings.put("howdah.source.s." + key, value));
    Metrics metrics =
        new Metrics() {
          @Override
          public void count(String name, String... tags) {
            counted.add(name + " " + String.join(" ", tags));
          }
        };
    return new Sources(
        new SourcesConfig(TestSettings.of(settings), TestSources.kinds()),
        new PreviousSecrets(clock, metrics),
        clock);
  }

  private static Handler handler(List<String> said) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        said.add(new SimpleFormatter().formatMessage(line));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
