package social.howdah.routing.condition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/**
 * Versions as tags have them: <a href="https://semver.org">Semantic Versioning</a>, with a {@code
 * v}, a package's name ({@code api/v1.2.3}, {@code api@1.2.3}) before it, or only one or two
 * numbers.
 */
final class Versions {
  private static final int LONGEST = 200;
  private static final Pattern TAG =
      Pattern.compile("(?:[^+]*[/@])?[vV]?(\\d{1,9})(\\.\\d{1,9})?(\\.\\d{1,9})?([-+].*)?");

  private Versions() {}

  static boolean isVersion(String tag) {
    return read(tag).isPresent();
  }

  static boolean isPrerelease(String tag) {
    return !version(tag).getPreRelease().isEmpty();
  }

  static boolean isNewer(String tag, String other) {
    return version(tag).isGreaterThan(version(other));
  }

  /**
   * Whether it is within a <a href="https://github.com/npm/node-semver#ranges">range</a>; a
   * pre-release is within one that names a pre-release of the same version only.
   */
  static boolean satisfies(String tag, String range) {
    return version(tag).satisfies(range);
  }

  private static Semver version(String tag) {
    return read(tag)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is no version; isVersion() asks"
                        .formatted(tag.substring(0, Math.min(tag.length(), LONGEST)))));
  }

  private static Optional<Semver> read(String tag) {
    Matcher matcher = TAG.matcher(tag);
    return tag.length() > LONGEST || !matcher.matches()
        ? Optional.empty()
        : Optional.ofNullable(
            Semver.parse(
                matcher.group(1)
                    + or(matcher.group(2), ".0")
                    + or(matcher.group(3), ".0")
                    + or(matcher.group(4), "")));
  }

  private static String or(@Nullable String group, String otherwise) {
    return group == null ? otherwise : group;
  }
}
