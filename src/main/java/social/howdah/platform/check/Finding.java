package social.howdah.platform.check;

import java.util.List;

/**
 * What a check has found.
 *
 * @param key of the console's words: {@code public-url.reached}; a key stands for one verdict
 * @param values for the places of the words: texts, numbers, durations; never a secret
 */
public record Finding(Verdict verdict, String key, List<Object> values) {

  public static Finding fine(String key, Object... values) {
    return new Finding(Verdict.FINE, key, List.of(values));
  }

  public static Finding look(String key, Object... values) {
    return new Finding(Verdict.LOOK, key, List.of(values));
  }

  public static Finding broken(String key, Object... values) {
    return new Finding(Verdict.BROKEN, key, List.of(values));
  }

  public static Finding unknown(String key, Object... values) {
    return new Finding(Verdict.UNKNOWN, key, List.of(values));
  }
}
