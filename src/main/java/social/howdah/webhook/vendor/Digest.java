package social.howdah.webhook.vendor;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.List;

/** A key of fixed length for words of any: the same words, the same key. */
final class Digest {
  private Digest() {}

  /** Of a body that has no id: the same bytes, the same key. */
  static String of(byte[] body) {
    return Hashing.sha256().hashBytes(body).toString();
  }

  static String of(String... words) {
    return of(List.of(words));
  }

  static String of(List<String> words) {
    Hasher hasher = Hashing.sha256().newHasher();
    words.forEach(word -> hasher.putInt(word.length()).putUnencodedChars(word));
    return hasher.hash().toString();
  }
}
