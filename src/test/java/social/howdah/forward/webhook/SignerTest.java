package social.howdah.forward.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.Secret;

/** The signatures of Standard Webhooks, against the vectors its makers publish. */
class SignerTest {
  private static final String SEED = "6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=";

  /** The vector of Svix's own server, {@code test_asymmetric_key_signing}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==",
        SEED
      })
  void aPrivateKeyMakesVersion1a(String key) throws Exception {
    assertThat(
            Signer.of(Secret.of("whsk_" + key))
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
        .isEqualTo(
            "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==");
  }

  /** The vector of the specification's libraries. */
  @Test
  void aSecretMakesVersion1() throws Exception {
    assertThat(
            Signer.of(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "whsk_",
        "whsk_%%%",
        "whsk_AAAA",
        // the public key is another's
        "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
      })
  void anythingElseIsNoKey(String secret) {
    assertThatThrownBy(() -> Signer.of(Secret.of(secret)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReceiversKeySignsNothing() {
    assertThatThrownBy(() -> Signer.of(Secret.of("whpk_" + SEED)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
