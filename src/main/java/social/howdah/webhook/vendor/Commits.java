package social.howdah.webhook.vendor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import social.howdah.webhook.Payload;

/** What pushes have in common with all who took their form from GitHub. */
final class Commits {

  /** A merge of a year's work touches more; a route asks where, not how much. */
  static final int MOST_PATHS = 1_000;

  /** More than a forge lets a thing have. */
  static final int MOST_LABELS = 100;

  private Commits() {}

  /** The commit that a push ends with; an empty one where the push lists none. */
  static Payload last(Payload push) {
    List<Payload> commits = push.objects("commits");
    return commits.isEmpty() ? new Payload(Map.of()) : commits.get(commits.size() - 1);
  }

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

  static boolean isTag(String ref) {
    return ref.startsWith("refs/tags/");
  }

  /** The branch or tag that a Git reference names. */
  static String branch(String ref) {
    return ref.replaceFirst("^refs/(heads|tags)/", "");
  }
}
