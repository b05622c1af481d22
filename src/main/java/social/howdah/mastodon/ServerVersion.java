package social.howdah.mastodon;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.NodeInfo;

/**
 * What an instance says of its version: the number of its API, since Mastodon 4.3, or the text. The
 * text counts if it is Mastodon's, a fork's, or claims to be compatible: {@code 4.2.1+glitch},
 * {@code 2.7.2 (compatible; Pleroma 2.6.0)}.
 *
 * @param api 0 if it is not known
 */
record ServerVersion(long api, Optional<Release> release) {
  static final ServerVersion UNKNOWN = new ServerVersion(0, Optional.empty());

  private static final Pattern TEXT =
      Pattern.compile("^v?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

  /** Mastodon had three numbers beginning with 0 before 2017, and others have them now. */
  private static final Release FIRST = new Release(1, 0, 0);

  record Release(int major, int minor, int patch) implements Comparable<Release> {
    @Override
    public int compareTo(Release other) {
      return Arrays.compare(
          new int[] {major, minor, patch}, new int[] {other.major, other.minor, other.patch});
    }
  }

  static ServerVersion of(InstanceInfo said) {
    return new ServerVersion(
        said.apiVersions().getOrDefault("mastodon", 0L), released(said.version()));
  }

  /** The version of other software says nothing of this API. */
  static ServerVersion of(NodeInfo said) {
    return Optional.ofNullable(said.software())
        .filter(software -> "mastodon".equalsIgnoreCase(software.name()))
        .map(software -> new ServerVersion(0, released(software.version())))
        .orElse(UNKNOWN);
  }

  private static Optional<Release> released(@Nullable String version) {
    return Optional.ofNullable(version)
        .flatMap(ServerVersion::release)
        .filter(release -> release.compareTo(FIRST) >= 0);
  }

  /** Whether it has what came with that version. */
  Support has(Since since) {
    if (api > 0 && since.api() > 0) {
      return api >= since.api() ? Support.YES : Support.NO;
    }
    Release first = release(since.value()).orElse(FIRST);
    return release
        .map(mine -> mine.compareTo(first) >= 0 ? Support.YES : Support.NO)
        .orElse(Support.UNKNOWN);
  }

  private static Optional<Release> release(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String patch = matcher.group(3);
    return Optional.of(
        new Release(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            patch == null ? 0 : Integer.parseInt(patch)));
  }
}
