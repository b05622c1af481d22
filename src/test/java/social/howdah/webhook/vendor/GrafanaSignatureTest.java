package social.howdah.webhook.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.Secret;
import social.howdah.platform.SettableClock;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;

class GrafanaSignatureTest {
  private static final String SECRET = "a long random secret";
  private static final String SIGNATURE = "X-Grafana-Alerting-Signature";
  private static final String TIME = "X-Grafana-Alerting-Signature-Timestamp";
  private static final String BODY = "{\"status\":\"firing\"}";

  private final SettableClock clock = new SettableClock();
  private final GrafanaSignature signature =
      new GrafanaSignature(
          TIME, SignatureWay.hmac(SIGNATURE, "").with().apply(Secret.of(SECRET)), clock);

  @Test
  void aTimeIsSignedWithTheBodyAndMustBeNow() {
    String now = seconds(clock.instant());
    Received request = request(now, signed(now + ":" + BODY));
    assertThat(signature.matches(request)).isTrue();
    clock.pass(Duration.ofMinutes(5));
    assertThat(signature.matches(request)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(signature.matches(request)).isFalse();
    String ahead = seconds(clock.instant().plus(Duration.ofSeconds(301)));
    assertThat(signature.matches(request(ahead, signed(ahead + ":" + BODY)))).isFalse();
  }

  @Test
  void aTimeThatWasSwappedOrTakenAwayIsRefused() {
    String now = seconds(clock.instant());
    String later = seconds(clock.instant().plusSeconds(1));
    assertThat(signature.matches(request(later, signed(now + ":" + BODY)))).isFalse();
    assertThat(signature.matches(request(null, signed(now + ":" + BODY)))).isFalse();
    assertThat(signature.matches(request(null, signed(BODY)))).isFalse();
    assertThat(signature.matches(request(now, signed(BODY)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "now", "-1", "1e9", "1793534400.5", "99999999999999999999", "１７９３５３４４００"})
  void whatIsNoTimeIsRefused(String time) {
    assertThat(signature.matches(request(time, signed(time + ":" + BODY)))).isFalse();
  }

  private static String seconds(Instant time) {
    return String.valueOf(time.getEpochSecond());
  }

  private static Received request(@Nullable String time, String signature) {
    Map<String, List<String>> headers = new HashMap<>(Map.of(SIGNATURE, List.of(signature)));
    if (time != null) {
      headers.put(TIME, List.of(time));
    }
    return new Received(headers, BODY.getBytes(StandardCharsets.UTF_8));
  }

  private static String signed(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
