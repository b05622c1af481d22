package social.howdah.push.encryption;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import social.howdah.platform.Secret;

/**
 * What a subscription's pushes are encrypted for.
 *
 * @param privateKey PKCS #8, base64url
 * @param publicKey uncompressed point, base64url
 * @param auth the authentication secret: 16 bytes, base64url
 */
public record ReceiverKeys(Secret privateKey, String publicKey, Secret auth) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static ReceiverKeys generate() {
    try {
      KeyPair pair = Curve.generate();
      byte[] auth = new byte[16];
      RANDOM.nextBytes(auth);
      return new ReceiverKeys(
          Secret.of(Base64Url.encode(pair.getPrivate().getEncoded())),
          Base64Url.encode(Curve.point((ECPublicKey) pair.getPublic())),
          Secret.of(Base64Url.encode(auth)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  ECPrivateKey key() throws GeneralSecurityException, PushRefusedException {
    return Curve.privateKey(Base64Url.decode(privateKey.reveal()));
  }

  byte[] point() throws PushRefusedException {
    return Base64Url.decode(publicKey);
  }
}
