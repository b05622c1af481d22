package social.howdah.forward.webhook;

import com.google.common.primitives.Bytes;
import com.google.crypto.tink.subtle.Ed25519Sign;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import social.howdah.platform.Secret;

/**
 * A signature of Standard Webhooks: {@code v1} with a secret that both sides have, {@code v1a} with
 * a private key of which the receiver has the public one.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme">Standard
 *     Webhooks: Signature scheme</a>
 */
@FunctionalInterface
interface Signer {
  int SEED = Ed25519Sign.SECRET_KEY_LEN;

  /** The signature with its version, as it stands in the header. */
  String sign(String id, long time, String body) throws Exception;

  /**
   * Takes a secret, {@code whsec_…}, or a private key, {@code whsk_…}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static Signer of(Secret secret) {
    String text = secret.reveal();
    try {
      return text.startsWith("whsk_")
          ? asymmetric(Base64.getDecoder().decode(text.substring("whsk_".length())))
          : new Webhook(text)::sign;
    } catch (EmptyWebhookSecretException | GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A key is its seed, which most libraries write together with the public key. */
  private static Signer asymmetric(byte[] key) throws GeneralSecurityException {
    byte[] seed = Arrays.copyOf(key, SEED);
    byte[] publicKey = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
    if (key.length != SEED && !MessageDigest.isEqual(key, Bytes.concat(seed, publicKey))) {
      throw new IllegalArgumentException("not a seed, nor a seed and its public key");
    }
    Ed25519Sign signer = new Ed25519Sign(seed);
    return (id, time, body) -> {
      byte[] signed = (id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1a," + Base64.getEncoder().encodeToString(signer.sign(signed));
    };
  }
}
