package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.Secret;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;

class SignatureWayTest {
  private static final Secret SECRET = Secret.of("It's a Secret to Everybody");
  private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);

  /** The example of GitHub's documentation. */
  @Test
  void githubsOwnExampleVerifies() {
    SignatureWay way = SignatureWay.hmac("X-Hub-Signature-256", "sha256=");
    assertThat(
            matches(
                way,
                "X-Hub-Signature-256",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void hmacIsHexadecimalOrBase64WithOrWithoutItsPrefix(HmacAlgorithm algorithm) {
    SignatureWay way = SignatureWay.hmac(algorithm, "X-Signature", "v1=");
    byte[] right = algorithm.sign(SECRET, BODY);
    String hexadecimal = HexFormat.of().formatHex(right);
    for (String value :
        List.of(
            hexadecimal,
            hexadecimal.toUpperCase(Locale.ROOT),
            Base64.getEncoder().encodeToString(right))) {
      assertThat(matches(way, "X-Signature", value)).isTrue();
      assertThat(matches(way, "x-signature", "v1=" + value)).isTrue();
      assertThat(matches(way, "X-Signature", "v2=" + value)).isFalse();
      assertThat(matches(way, "X-Signature", value.substring(4))).isFalse();
    }
    right[0] ^= 1;
    assertThat(matches(way, "X-Signature", HexFormat.of().formatHex(right))).isFalse();
  }

  @Test
  void oneOfSeveralSignaturesSuffices() {
    SignatureWay way = SignatureWay.hmac("X-Signature", "v1=");
    String right = "v1=" + HexFormat.of().formatHex(HmacAlgorithm.SHA256.sign(SECRET, BODY));
    String wrong = "v1=" + "0".repeat(64);
    assertThat(matches(way, "X-Signature", wrong + ", " + right)).isTrue();
    assertThat(matches(way, "X-Signature", wrong + "," + wrong)).isFalse();
  }

  @Test
  void aThousandSignaturesAreNotTried() {
    SignatureWay way = SignatureWay.hmac("X-Signature", "v1=");
    String right = "v1=" + HexFormat.of().formatHex(HmacAlgorithm.SHA256.sign(SECRET, BODY));
    String wrong = "v1=" + "0".repeat(64) + ",";
    assertThat(matches(way, "X-Signature", wrong.repeat(19) + right)).isTrue();
    assertThat(matches(way, "X-Signature", wrong.repeat(20) + right)).isFalse();
    assertThat(matches(way, "X-Signature", wrong.repeat(999) + right)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Bearer abc.DEF-1,     true
          bearer abc.DEF-1,     true
          BEARER   abc.DEF-1,   true
          Bearer abc.def-1,     false
          Bearer,               false
          Bearerabc.DEF-1,      false
          abc.DEF-1,            false
          Basic abc.DEF-1,      false
          """)
  void aBearerMayBeWrittenEitherWay(String value, boolean valid) {
    Signature signature = SignatureWay.bearer().with().apply(Secret.of("abc.DEF-1"));
    assertThat(signature.matches(request("Authorization", value))).isEqualTo(valid);
  }

  @Test
  void aTokenIsTheWholeHeader() {
    SignatureWay way = SignatureWay.token("X-Gitlab-Token");
    assertThat(matches(way, "X-Gitlab-Token", SECRET.reveal())).isTrue();
    assertThat(matches(way, "X-Gitlab-Token", SECRET.reveal() + "!")).isFalse();
    assertThat(matches(way, "X-Gitlab-Token", "It's a Secret")).isFalse();
    assertThat(matches(way, "X-Other", SECRET.reveal())).isFalse();
  }

  @Test
  void basicIsThePasswordAndTheUserIfOneIsSet() {
    SignatureWay anybody = SignatureWay.basic(Optional.empty());
    SignatureWay howdah = SignatureWay.basic(Optional.of("howdah"));
    assertThat(matches(anybody, "Authorization", basic("x:" + SECRET.reveal()))).isTrue();
    assertThat(matches(anybody, "Authorization", basic(SECRET.reveal()))).isFalse();
    assertThat(matches(anybody, "Authorization", basic("x:y:" + SECRET.reveal()))).isFalse();
    assertThat(matches(anybody, "Authorization", "Basic %%%")).isFalse();
    assertThat(matches(howdah, "Authorization", basic("howdah:" + SECRET.reveal()))).isTrue();
    assertThat(matches(howdah, "Authorization", basic("x:" + SECRET.reveal()))).isFalse();
    assertThat(matches(howdah, "Authorization", basic("howdah:"))).isFalse();
  }

  @Test
  void anAddressHoldsTheSecret() {
    Signature signature = SignatureWay.address().with().apply(Secret.of("a-secret"));
    assertThat(signature.matches(new Received(Map.of(), Optional.of("a-secret"), BODY))).isTrue();
    assertThat(signature.matches(new Received(Map.of(), Optional.of("another"), BODY))).isFalse();
    assertThat(signature.matches(new Received(Map.of(), BODY))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a b", "a%20b", "..", "a?b", "a#b", "ä", "a;b"})
  void aSecretThatNoAddressCanHoldStopsTheStart(String secret) {
    refused(SignatureWay.address(), secret);
  }

  @Test
  void aSecretThatNoHeaderCanHoldStopsTheStart() {
    refused(SignatureWay.token("X-Token"), "a\u0007b");
    refused(SignatureWay.token("X-Token"), "schön");
    refused(SignatureWay.bearer(), "x y");
    refused(SignatureWay.basic(Optional.empty()), "a\nb");
  }

  @Test
  void thePreviousSecretMustFitAsWell() {
    assertThatThrownBy(
            () ->
                config(Map.of("secret", "fits", "previous-secret", "a/b"))
                    .signatures(SignatureWay.address()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.source.s.previous-secret must be of letters")
        .hasMessageNotContaining("a/b");
  }

  @Test
  void anAdministratorChoosesAmongTheWaysOfAKind() {
    SourceConfig config = config(Map.of("secret", "abc", "signature", "bearer"));
    Signatures signatures =
        config.signatures(SignatureWay.hmac("X-Signature", ""), SignatureWay.bearer());
    assertThat(signatures.current().matches(request("Authorization", "Bearer abc"))).isTrue();
    assertThatThrownBy(() -> config.signatures(SignatureWay.address()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.source.s.signature must be one of address");
  }

  private static void refused(SignatureWay way, String secret) {
    assertThatThrownBy(() -> config(Map.of("secret", secret)).signatures(way))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.source.s.secret must ")
        .hasMessageNotContaining(secret);
  }

  private static SourceConfig config(Map<String, String> properties) {
    Map<String, String> settings = new HashMap<>();
    properties.forEach((key, value) -> settings.put("howdah.source.s." + key, value));
    return new SourceConfig("s", TestSettings.of(settings));
  }

  private static boolean matches(SignatureWay way, String header, String value) {
    return way.with().apply(SECRET).matches(request(header, value));
  }

  private static Received request(String header, String value) {
    return new Received(Collections.singletonMap(header, List.of(value)), BODY);
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
