package social.howdah.publish.thing;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** SHA-256, for what may be long and is only compared. */
final class Hash {
  private Hash() {}

  static String of(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
