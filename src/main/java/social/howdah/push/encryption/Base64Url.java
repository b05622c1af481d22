package social.howdah.push.encryption;

import java.util.Base64;

/** Base64 as Web Push writes it: of either alphabet, padded or not. */
final class Base64Url {
  private Base64Url() {}

  /**
   * Decodes.
   *
   * @throws PushRefusedException when it is not Base64
   */
  static byte[] decode(String text) throws PushRefusedException {
    try {
      String plain = text.strip().replace('+', '-').replace('/', '_').replaceFirst("=+$", "");
      return Base64.getUrlDecoder().decode(plain);
    } catch (IllegalArgumentException e) {
      throw PushRefusedException.malformed("A key or salt is not Base64.");
    }
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
