package social.howdah.routing.storm;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.howdah.platform.config.ShortDuration;

/** How many statuses in how long a time; written {@code 5/1h}, or {@code 5} for an hour. */
public record Cap(int most, Duration per) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})(?:/(\\S+))?");
  private static final Duration LONGEST = Duration.ofDays(7);

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Cap parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    Duration per =
        matcher.group(2) == null ? Duration.ofHours(1) : ShortDuration.parse(matcher.group(2));
    Cap cap = new Cap(Integer.parseInt(matcher.group(1)), per);
    if (cap.most < 1 || per.isNegative() || per.isZero() || per.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(text);
    }
    return cap;
  }
}
