package social.howdah.push.encryption;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Decrypts Web Push messages in both encodings that are in use. No library here decrypts the older
 * one, nor the newer with other record sizes than its own; so the few lines of the specifications
 * stand here, on the primitives of Tink and the JCA.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8291">RFC 8291: Message encryption for Web
 *     Push</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8188">RFC 8188: Encrypted content-encoding</a>
 * @see <a
 *     href="https://datatracker.ietf.org/doc/html/draft-ietf-webpush-encryption-04">draft-ietf-webpush-encryption-04
 *     (aesgcm)</a>
 */
public final class Decryption {
  private static final int POINT = 65;
  private static final int SALT = 16;
  private static final int TAG = 16;

  private Decryption() {}

  /** The plaintext; the {@code Content-Encoding} tells how. */
  public static byte[] decrypt(PushRequest request, ReceiverKeys keys) throws PushRefusedException {
    try {
      return switch (request.header("content-encoding")) {
        case "aes128gcm" -> aes128gcm(request.body(), keys);
        case "aesgcm" ->
            aesgcm(
                request.body(),
                keys,
                Base64Url.decode(parameter(request, "encryption", "salt")),
                Base64Url.decode(parameter(request, "crypto-key", "dh")));
        default ->
            throw PushRefusedException.malformed(
                "The content encoding is not aes128gcm or aesgcm.");
      };
    } catch (GeneralSecurityException e) {
      throw PushRefusedException.malformed(
          "It is not encrypted for this subscription, or damaged.");
    }
  }

  private static String parameter(PushRequest request, String header, String name)
      throws PushRefusedException {
    return request
        .parameter(header, name)
        .orElseThrow(() -> PushRefusedException.malformed("A header lacks " + name + "."));
  }

  private static byte[] aes128gcm(byte[] body, ReceiverKeys keys)
      throws GeneralSecurityException, PushRefusedException {
    if (body.length < SALT + 4 + 1 + POINT + TAG + 1) {
      throw PushRefusedException.malformed("The message is too short.");
    }
    ByteBuffer buffer = ByteBuffer.wrap(body);
    byte[] salt = take(buffer, SALT);
    long recordSize = Integer.toUnsignedLong(buffer.getInt());
    if (buffer.get() != POINT || recordSize < buffer.remaining() - POINT) {
      throw PushRefusedException.malformed("The message is not one record with a P-256 key.");
    }
    byte[] sender = take(buffer, POINT);
    byte[] info = join(ascii("WebPush: info\0"), keys.point(), sender);
    byte[] ikm = hkdf(shared(keys, sender), auth(keys), info, 32);
    byte[] padded =
        open(
            hkdf(ikm, salt, ascii("Content-Encoding: aes128gcm\0"), 16),
            hkdf(ikm, salt, ascii("Content-Encoding: nonce\0"), 12),
            take(buffer, buffer.remaining()));
    int end = padded.length - 1;
    while (end >= 0 && padded[end] == 0) {
      end--;
    }
    if (end < 0 || padded[end] != 2) {
      throw PushRefusedException.malformed("The padding is wrong.");
    }
    return Arrays.copyOf(padded, end);
  }

  private static byte[] aesgcm(byte[] body, ReceiverKeys keys, byte[] salt, byte[] sender)
      throws GeneralSecurityException, PushRefusedException {
    if (salt.length != SALT || sender.length != POINT || body.length < TAG + 2) {
      throw PushRefusedException.malformed("The salt, key or message is too short.");
    }
    byte[] context =
        join(ascii("P-256\0"), new byte[] {0, POINT}, keys.point(), new byte[] {0, POINT}, sender);
    byte[] ikm = hkdf(shared(keys, sender), auth(keys), ascii("Content-Encoding: auth\0"), 32);
    byte[] padded =
        open(
            hkdf(ikm, salt, join(ascii("Content-Encoding: aesgcm\0"), context), 16),
            hkdf(ikm, salt, join(ascii("Content-Encoding: nonce\0"), context), 12),
            body);
    int padding = ByteBuffer.wrap(padded).getShort() & 0xffff;
    if (2 + padding > padded.length) {
      throw PushRefusedException.malformed("The padding is wrong.");
    }
    return Arrays.copyOfRange(padded, 2 + padding, padded.length);
  }

  private static byte[] shared(ReceiverKeys keys, byte[] sender)
      throws GeneralSecurityException, PushRefusedException {
    return Curve.agree(keys.key(), Curve.publicKey(sender));
  }

  private static byte[] auth(ReceiverKeys keys) throws PushRefusedException {
    return Base64Url.decode(keys.auth().reveal());
  }

  private static byte[] hkdf(byte[] ikm, byte[] salt, byte[] info, int size)
      throws GeneralSecurityException {
    return Hkdf.computeHkdf("HmacSha256", ikm, salt, info, size);
  }

  private static byte[] open(byte[] key, byte[] nonce, byte[] ciphertext)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
    return cipher.doFinal(ciphertext);
  }

  private static byte[] take(ByteBuffer buffer, int size) {
    byte[] bytes = new byte[size];
    buffer.get(bytes);
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
