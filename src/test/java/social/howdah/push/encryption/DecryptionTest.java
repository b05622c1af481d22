package social.howdah.push.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.Secret;

class DecryptionTest {

  static Stream<RecordedPush> recordings() throws IOException {
    return RecordedPush.all();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void whatARealServerSentComesOut(RecordedPush push) throws Exception {
    JsonNode plain = new ObjectMapper().readTree(Decryption.decrypt(push.request(), push.keys()));
    assertThat(plain).isEqualTo(push.expectedPayload());
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void oneFlippedBitAnywhereIsRefused(RecordedPush push) {
    for (int i = 0; i < push.body().length; i += 97) {
      byte[] flipped = push.body().clone();
      flipped[i] ^= 1;
      assertThatThrownBy(() -> Decryption.decrypt(push.request(flipped), push.keys()))
          .as("byte %d", i)
          .isInstanceOf(PushRefusedException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 21, 85, 86, 102, 103, 1000, 2047})
  void aTruncatedMessageIsRefused(int length) throws IOException {
    RecordedPush push = recordings().findFirst().orElseThrow();
    assertThatThrownBy(
            () -> Decryption.decrypt(push.request(Arrays.copyOf(push.body(), length)), push.keys()))
        .isInstanceOf(PushRefusedException.class);
  }

  @Test
  void anotherSubscriptionsKeyDoesNotOpenIt() throws IOException {
    RecordedPush push = recordings().findFirst().orElseThrow();
    assertThatThrownBy(() -> Decryption.decrypt(push.request(), ReceiverKeys.generate()))
        .isInstanceOf(PushRefusedException.class);
    ReceiverKeys right = push.keys();
    ReceiverKeys wrongAuth =
        new ReceiverKeys(
            right.privateKey(), right.publicKey(), Secret.of("AAAAAAAAAAAAAAAAAAAAAA"));
    assertThatThrownBy(() -> Decryption.decrypt(push.request(), wrongAuth))
        .isInstanceOf(PushRefusedException.class);
  }

  @Test
  void anotherEncodingIsRefused() {
    PushRequest request =
        new PushRequest(Map.of("Content-Encoding", List.of("gzip")), new byte[200]);
    assertThatThrownBy(() -> Decryption.decrypt(request, ReceiverKeys.generate()))
        .isInstanceOf(PushRefusedException.class);
  }

  /** <a href="https://www.rfc-editor.org/rfc/rfc8291#section-5">RFC 8291, section 5</a>. */
  @Test
  void theExampleOfTheStandardIsRead() throws Exception {
    byte[] body =
        Base64.getUrlDecoder()
            .decode(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                    + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                    + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    ReceiverKeys keys =
        keys(
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");
    PushRequest request = new PushRequest(Map.of("Content-Encoding", List.of("aes128gcm")), body);
    assertThat(new String(Decryption.decrypt(request, keys), StandardCharsets.UTF_8))
        .isEqualTo("When I grow up, I want to be a watermelon");
  }

  /**
   * <a href="https://datatracker.ietf.org/doc/html/draft-ietf-webpush-encryption-04#section-5">The
   * draft's own example</a> of the older encoding.
   */
  @Test
  void theExampleOfTheOlderDraftIsRead() throws Exception {
    PushRequest request =
        new PushRequest(
            Map.of(
                "Content-Encoding", List.of("aesgcm"),
                "Encryption", List.of("keyid=p256dh;salt=lngarbyKfMoi9Z75xYXmkg"),
                "Crypto-Key",
                    List.of(
                        "keyid=p256dh;dh=BNoRDbb84JGm8g5Z5CFxurSqsXWJ11ItfXEWYVLE85Y7CYkDjXsIEc4aqxYaQ1G8BqkXCJ6DPpDrWtdWj_mugHU")),
            Base64.getUrlDecoder().decode("6nqAQUME8hNqw5J3kl8cpVVJylXKYqZOeseZG8UueKpA"));
    ReceiverKeys keys =
        keys(
            "9FWl15_QUQAWDaD3k3l50ZBZQJ4au27F1V4F0uLSD_M",
            "BCEkBjzL8Z3C-oi2Q7oE5t2Np-p7osjGLg93qUP0wvqRT21EEWyf0cQDQcakQMqz4hQKYOQ3il2nNZct4HgAUQU",
            "R29vIGdvbyBnJyBqb29iIQ");
    assertThat(new String(Decryption.decrypt(request, keys), StandardCharsets.UTF_8))
        .isEqualTo("I am the walrus");
  }

  private static ReceiverKeys keys(String rawPrivate, String point, String auth) throws Exception {
    BigInteger s = new BigInteger(1, Base64.getUrlDecoder().decode(rawPrivate));
    byte[] pkcs8 =
        KeyFactory.getInstance("EC")
            .generatePrivate(
                new ECPrivateKeySpec(
                    s, com.google.crypto.tink.subtle.EllipticCurves.getNistP256Params()))
            .getEncoded();
    return new ReceiverKeys(
        Secret.of(Base64.getUrlEncoder().encodeToString(pkcs8)), point, Secret.of(auth));
  }
}
