package social.howdah.mastodon.streaming;

import java.util.LinkedHashSet;
import java.util.Set;

/** What came last, to know it again. */
final class Recent {
  private static final int MOST = 1_000;

  private final Set<String> names = new LinkedHashSet<>();

  boolean isNew(String name) {
    if (!names.add(name)) {
      return false;
    }
    if (names.size() > MOST) {
      names.remove(names.iterator().next());
    }
    return true;
  }
}
