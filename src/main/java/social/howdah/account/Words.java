package social.howdah.account;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words with spaces between them, as OAuth writes scopes. */
final class Words {
  private Words() {}

  static Set<String> set(String line) {
    return Stream.of(line.split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Sorted. */
  static String line(Collection<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }
}
