package social.howdah.push.encryption;

import com.google.crypto.tink.subtle.EllipticCurves;
import com.google.crypto.tink.subtle.EllipticCurves.CurveType;
import com.google.crypto.tink.subtle.EllipticCurves.PointFormatType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;
import javax.crypto.KeyAgreement;

/**
 * The curve P-256, by the quickest provider there is: Amazon Corretto's where its library loads,
 * the JDK's elsewhere.
 */
final class Curve {
  private static final Logger LOG = System.getLogger(Curve.class.getName());
  private static final Optional<Provider> FAST = load();

  private Curve() {}

  private static Optional<Provider> load() {
    try {
      Class<?> type =
          Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider");
      Provider provider = (Provider) type.getField("INSTANCE").get(null);
      type.getMethod("assertHealthy").invoke(provider);
      return Optional.of(provider);
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.log(Level.INFO, "Amazon Corretto's cryptography does not load here; the JDK's is used");
      return Optional.empty();
    }
  }

  static Optional<Provider> provider() {
    return FAST;
  }

  static KeyPair generate() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** An uncompressed point; one that is not on the curve is refused. */
  static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    return EllipticCurves.getEcPublicKey(CurveType.NIST_P256, PointFormatType.UNCOMPRESSED, point);
  }

  static byte[] point(ECPublicKey key) throws GeneralSecurityException {
    return EllipticCurves.pointEncode(
        CurveType.NIST_P256, PointFormatType.UNCOMPRESSED, key.getW());
  }

  static ECPrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
    return EllipticCurves.getEcPrivateKey(pkcs8);
  }

  static byte[] agree(ECPrivateKey own, ECPublicKey other) throws GeneralSecurityException {
    KeyAgreement agreement =
        FAST.isPresent()
            ? KeyAgreement.getInstance("ECDH", FAST.get())
            : KeyAgreement.getInstance("ECDH");
    agreement.init(own);
    agreement.doPhase(other, true);
    return agreement.generateSecret();
  }
}
