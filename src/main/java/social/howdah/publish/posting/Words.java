package social.howdah.publish.posting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what was posted with what should be: servers trim, and some change line ends. */
final class Words {
  private Words() {}

  static boolean same(@Nullable String one, @Nullable String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip().replaceAll("\\s+", " ");
  }
}
