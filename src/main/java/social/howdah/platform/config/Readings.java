package social.howdah.platform.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which properties that are set were read, and as what. Whether a value may be seen is thereby told
 * by the code that uses it; of one that nothing has read, nobody knows.
 */
final class Readings {
  private final Map<String, Reading> byName = new ConcurrentHashMap<>();

  void add(String name, Reading how) {
    byName.merge(name, how, (one, other) -> one.compareTo(other) < 0 ? other : one);
  }

  Optional<Reading> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Iterable<String> names() {
    return new TreeSet<>(byName.keySet());
  }
}
