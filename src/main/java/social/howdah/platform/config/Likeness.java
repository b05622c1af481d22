package social.howdah.platform.config;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How alike two words are: by how many characters must be added, left out or changed. */
final class Likeness {
  /** In a name of this length there is room for one slip. */
  private static final int A_SLIP = 6;

  private Likeness() {}

  /** The one most like a word, unless none is like it. */
  static Optional<String> nearest(String word, Stream<String> others) {
    return others
        .map(other -> Map.entry(other, distance(word, other)))
        .min(Comparator.comparingInt(Map.Entry::getValue))
        .filter(nearest -> nearest.getValue() <= word.length() / A_SLIP)
        .map(Map.Entry::getKey);
  }

  /** Levenshtein's distance; a row of his table at a time. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
