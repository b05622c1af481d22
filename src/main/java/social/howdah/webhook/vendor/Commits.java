package social.howdah.webhook.vendor;

import java.util.List;
import java.util.stream.Stream;
import social.howdah.webhook.Payload;

/** What pushes have in common with all who took their form from GitHub. */
final class Commits {

  /** A merge of a year's work touches more; a route asks where, not how much. */
  private static final int MOST_PATHS = 1_000;

  private Commits() {}

  /** The files that the commits added, changed and removed, each once. */
  static List<String> paths(List<Payload> commits) {
    return commits.stream()
        .flatMap(
            commit ->
                Stream.of("added", "modified", "removed")
                    .flatMap(list -> commit.texts(list).stream()))
        .distinct()
        .limit(MOST_PATHS)
        .toList();
  }

  /** The branch or tag that a Git reference names. */
  static String branch(String ref) {
    return ref.replaceFirst("^refs/(heads|tags)/", "");
  }
}
