package social.howdah.sandbox;

import com.nimbusds.jose.jwk.ECKey;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts as a Mastodon server does, written from the specifications and apart from the product's
 * decryption: RFC 8291, and draft-ietf-webpush-encryption-04 for the older encoding.
 */
final class WebPushEncryption {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** An aesgcm message, whose salt and key travel in headers. */
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Legacy(String salt, String dh, byte[] body) {}

  private WebPushEncryption() {}

  static byte[] point(ECKey key) {
    return join(new byte[] {4}, key.getX().decode(), key.getY().decode());
  }

  static byte[] standard(byte[] plain, World.Subscription subscription)
      throws GeneralSecurityException {
    KeyPair own = pair();
    byte[] salt = random();
    byte[] receiver = decode(subscription.p256dh());
    byte[] sender = point((ECPublicKey) own.getPublic());
    byte[] ikm =
        hkdf(
            decode(subscription.auth()),
            agree(own, receiver),
            join(ascii("WebPush: info\0"), receiver, sender),
            32);
    byte[] sealed =
        seal(
            hkdf(salt, ikm, ascii("Content-Encoding: aes128gcm\0"), 16),
            hkdf(salt, ikm, ascii("Content-Encoding: nonce\0"), 12),
            join(plain, new byte[] {2}));
    byte[] header = ByteBuffer.allocate(21).put(salt).putInt(4096).put((byte) 65).array();
    return join(header, sender, sealed);
  }

  static Legacy legacy(byte[] plain, World.Subscription subscription)
      throws GeneralSecurityException {
    KeyPair own = pair();
    byte[] salt = random();
    byte[] receiver = decode(subscription.p256dh());
    byte[] sender = point((ECPublicKey) own.getPublic());
    byte[] ikm =
        hkdf(
            decode(subscription.auth()),
            agree(own, receiver),
            ascii("Content-Encoding: auth\0"),
            32);
    byte[] context =
        join(ascii("P-256\0"), new byte[] {0, 65}, receiver, new byte[] {0, 65}, sender);
    byte[] body =
        seal(
            hkdf(salt, ikm, join(ascii("Content-Encoding: aesgcm\0"), context), 16),
            hkdf(salt, ikm, join(ascii("Content-Encoding: nonce\0"), context), 12),
            join(new byte[2], plain));
    return new Legacy(encode(salt), encode(sender), body);
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static byte[] agree(KeyPair own, byte[] point) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    ECPoint w =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own.getPrivate());
    agreement.doPhase(
        KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(w, parameters.getParameterSpec(ECParameterSpec.class))),
        true);
    return agreement.generateSecret();
  }

  private static byte[] point(ECPublicKey key) {
    return join(
        new byte[] {4}, unsigned(key.getW().getAffineX()), unsigned(key.getW().getAffineY()));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  /** RFC 5869, for at most one block. */
  private static byte[] hkdf(byte[] salt, byte[] ikm, byte[] info, int size)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac(hmac(salt, ikm), join(info, new byte[] {1})), size);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] seal(byte[] key, byte[] nonce, byte[] plain)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return cipher.doFinal(plain);
  }

  private static byte[] random() {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return salt;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
