package social.howdah.outbox;

import org.jspecify.annotations.Nullable;

/** Words of others on their way into a column. */
final class StoredWords {
  private static final int LONGEST_ERROR = 1_000;

  private StoredWords() {}

  /** For {@code delivery.error}. */
  static @Nullable String error(@Nullable String words) {
    return words == null ? null : cut(words, LONGEST_ERROR);
  }

  /** A column holds so much, and PostgreSQL no NUL. */
  static String cut(String words, int most) {
    String clean = words.replace("\0", "");
    return clean.length() <= most ? clean : clean.substring(0, most - 1) + "…";
  }
}
