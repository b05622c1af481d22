package social.howdah.chat.discord;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.platform.problem.Problem;

/**
 * By which a request proves to come from Discord, and just now.
 *
 * @param key the application's
 * @see <a
 *     href="https://discord.com/developers/docs/interactions/overview#validating-security-request-headers">
 *     Discord: Validating security request headers</a>
 */
record DiscordSignature(PublicKey key) {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final String ALGORITHM = "Ed25519";

  /**
   * What comes before the 32 bytes of such a key.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8410">RFC 8410</a>
   */
  private static final String ENCODED = "302a300506032b6570032100";

  /**
   * Reads an application's public key.
   *
   * @param hex as the developer portal shows it
   * @throws IllegalArgumentException for anything else
   */
  static DiscordSignature of(String hex) {
    try {
      byte[] encoded = HexFormat.of().parseHex(ENCODED + hex);
      return new DiscordSignature(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public key", e);
    }
  }

  /**
   * Checks it. Discord sends wrong ones on purpose, and takes no address that lets them pass.
   *
   * @throws Problem 401
   */
  void check(ChatRequest request) {
    String time = request.header("X-Signature-Timestamp").orElse("");
    String given = request.header("X-Signature-Ed25519").orElse("");
    if (!isRight(given, time + request.text())) {
      throw new Problem(
          401, "The request is not signed by Discord: compare .public-key with the application's.");
    }
    if (!isFresh(time, request.now())) {
      throw new Problem(401, "The request was made too long ago, or this machine's clock is off.");
    }
  }

  private boolean isRight(String given, String signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(signed.getBytes(StandardCharsets.UTF_8));
      return signature.verify(HexFormat.of().parseHex(given));
    } catch (SignatureException | IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static boolean isFresh(String time, Instant now) {
    try {
      Instant made = Instant.ofEpochSecond(Long.parseLong(time));
      return Duration.between(made, now).abs().compareTo(FRESH) <= 0;
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }
}
