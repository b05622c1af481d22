package social.howdah.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser and its system in a few words, for people to recognise: {@code Firefox on Linux}. */
final class Device {
  private static final String UNKNOWN = "an unknown browser";
  private static final int LONGEST = 40;

  /** Their marks, the ones that others imitate last. */
  private static final Map<String, String> BROWSERS =
      inOrder(
          "Edg",
          "Edge",
          "OPR/",
          "Opera",
          "Firefox/",
          "Firefox",
          "Chrome/",
          "Chrome",
          "CriOS/",
          "Chrome",
          "FxiOS/",
          "Firefox",
          "Safari/",
          "Safari");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "Windows",
          "Windows",
          "Android",
          "Android",
          "iPhone",
          "iOS",
          "iPad",
          "iOS",
          "Mac OS X",
          "macOS",
          "CrOS",
          "ChromeOS",
          "Linux",
          "Linux");

  private Device() {}

  static String of(@Nullable String userAgent) {
    if (userAgent == null || userAgent.isBlank()) {
      return UNKNOWN;
    }
    String browser = first(BROWSERS, userAgent);
    if (browser == null) {
      String product = userAgent.strip().split("[\\s(]", 2)[0].replaceAll("[^A-Za-z0-9./_-]", "");
      return product.isEmpty()
          ? UNKNOWN
          : product.substring(0, Math.min(LONGEST, product.length()));
    }
    String system = first(SYSTEMS, userAgent);
    return system == null ? browser : browser + " on " + system;
  }

  private static @Nullable String first(Map<String, String> marks, String userAgent) {
    return marks.entrySet().stream()
        .filter(mark -> userAgent.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
