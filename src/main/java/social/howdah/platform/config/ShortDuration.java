package social.howdah.platform.config;

import java.time.Duration;
import java.util.Locale;

/** Durations as people write them. */
public final class ShortDuration {
  private ShortDuration() {}

  /**
   * Reads ISO 8601 ({@code PT5M}) or its short form ({@code 200ms}, {@code 30s}, {@code 5m}, {@code
   * 2d}).
   *
   * @throws java.time.format.DateTimeParseException for anything else
   * @throws NumberFormatException for milliseconds that are none
   */
  public static Duration parse(String value) {
    if (value.startsWith("P")) {
      return Duration.parse(value);
    }
    if (value.endsWith("ms")) {
      return Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
    }
    String upper = value.toUpperCase(Locale.ROOT);
    return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
  }
}
