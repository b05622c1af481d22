package social.howdah.account;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Account;

/**
 * How an account shows itself. Its instance says it, and so anybody may have written it.
 *
 * @param name as it calls itself, in one line; empty if it does not
 * @param avatar where its picture is, one that stands still where there is one
 */
public record Profile(String name, @Nullable URI avatar) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 2_000;

  static Profile of(Account remote) {
    return new Profile(name(remote.displayName()), avatar(remote));
  }

  /** Without what moves the text around it, or cannot be stored. */
  private static String name(@Nullable String given) {
    String line =
        Objects.requireNonNullElse(given, "")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200D]]+", " ")
            .strip();
    return line.substring(
        0,
        line.offsetByCodePoints(0, Math.min(LONGEST_NAME, line.codePointCount(0, line.length()))));
  }

  private static @Nullable URI avatar(Account remote) {
    URI still = remote.avatarStatic();
    URI given = still == null ? remote.avatar() : still;
    return given != null
            && given.getHost() != null
            && given.toString().length() <= LONGEST_ADDRESS
            && String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT).matches("https?")
        ? given
        : null;
  }
}
