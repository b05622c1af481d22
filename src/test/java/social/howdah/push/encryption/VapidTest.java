package social.howdah.push.encryption;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VapidTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final String OWN = "https://howdah.example";

  private final Vapid vapid = new Vapid(OWN, Clock.fixed(NOW, ZoneOffset.UTC));
  private final KeyPair pair;
  private final String key;

  VapidTest() throws Exception {
    pair = Curve.generate();
    key = Base64Url.encode(Curve.point((ECPublicKey) pair.getPublic()));
  }

  static Stream<RecordedPush> recordings() throws IOException {
    return RecordedPush.all();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void whatARealServerSignedIsTrusted(RecordedPush push) {
    Instant then = Instant.ofEpochSecond(push.expires()).minus(Duration.ofHours(1));
    Vapid receiver = new Vapid(push.audience(), Clock.fixed(then, ZoneOffset.UTC));
    assertThatCode(() -> receiver.check(push.request(), push.serverKey()))
        .doesNotThrowAnyException();
    Vapid late = new Vapid(push.audience(), Clock.fixed(then.plusSeconds(7200), ZoneOffset.UTC));
    assertThatThrownBy(() -> late.check(push.request(), push.serverKey()))
        .hasMessageContaining("out of date");
  }

  @Test
  void bothFormsOfTheHeaderAreRead() throws Exception {
    String token = token(pair, OWN, NOW.plusSeconds(3600));
    assertThatCode(() -> vapid.check(standard(token, key), key)).doesNotThrowAnyException();
    assertThatCode(() -> vapid.check(legacy(token, key), key)).doesNotThrowAnyException();
    assertThatCode(() -> vapid.check(standard(token, key + "="), key)).doesNotThrowAnyException();
  }

  @Test
  void aForgedOneIsRefused() throws Exception {
    KeyPair forger = Curve.generate();
    String forgersKey = Base64Url.encode(Curve.point((ECPublicKey) forger.getPublic()));
    String forged = token(forger, OWN, NOW.plusSeconds(3600));
    refused(standard(forged, forgersKey), "another key");
    refused(standard(forged, key), "signature is wrong");
    String good = token(pair, OWN, NOW.plusSeconds(3600));
    refused(standard(good.substring(0, good.length() - 6) + "AAAAAA", key), "signature");
    refused(standard(good.replaceFirst("^[^.]+", "eyJhbGciOiJub25lIn0"), key), "signature");
  }

  @Test
  void oneForAnotherTimeOrPlaceIsRefused() throws Exception {
    refused(standard(token(pair, OWN, NOW.minusSeconds(300)), key), "out of date");
    refused(standard(token(pair, OWN, NOW.plus(Duration.ofDays(2))), key), "out of date");
    refused(standard(token(pair, OWN, null), key), "no end");
    refused(
        standard(token(pair, "https://other.example", NOW.plusSeconds(60)), key),
        "another address");
  }

  @Test
  void anUnsignedOneIsRefused() {
    refused(new PushRequest(Map.of(), new byte[0]), "not signed");
    refused(
        new PushRequest(Map.of("Authorization", List.of("Bearer x")), new byte[0]), "not signed");
    refused(standard("x.y", key), "signature");
  }

  private void refused(PushRequest request, String why) {
    assertThatThrownBy(() -> vapid.check(request, key))
        .isInstanceOf(PushRefusedException.class)
        .hasMessageContaining(why);
  }

  private static PushRequest standard(String token, String key) {
    return new PushRequest(
        Map.of("Authorization", List.of("vapid t=" + token + ", k=" + key)), new byte[0]);
  }

  private static PushRequest legacy(String token, String key) {
    return new PushRequest(
        Map.of(
            "Authorization", List.of("WebPush " + token),
            "Crypto-Key", List.of("dh=AAAA;p256ecdsa=" + key)),
        new byte[0]);
  }

  private static String token(KeyPair pair, String audience, @Nullable Instant expires)
      throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.ES256),
            new JWTClaimsSet.Builder()
                .audience(audience)
                .expirationTime(expires == null ? null : Date.from(expires))
                .subject("mailto:admin@mastodon.example")
                .build());
    jwt.sign(new ECDSASigner((ECPrivateKey) pair.getPrivate()));
    return jwt.serialize();
  }
}
