package social.howdah.routing.condition;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.re2j.Pattern;
import java.util.Collection;

/**
 * Patterns of paths and branches, as {@code .gitignore} and CI files have them: {@code *} is
 * anything but a slash, {@code **} anything, {@code ?} one character but a slash. Matched in linear
 * time: the texts come from outside.
 */
final class Globs {
  private static final int LONGEST = 1_000;
  private static final Cache<String, Pattern> COMPILED =
      CacheBuilder.newBuilder().maximumSize(1_000).build();

  private Globs() {}

  static boolean match(String text, String glob) {
    return pattern(glob).matches(text);
  }

  static boolean matchAny(Collection<?> texts, String glob) {
    Pattern pattern = pattern(glob);
    return texts.stream().anyMatch(each -> each instanceof String text && pattern.matches(text));
  }

  private static Pattern pattern(String glob) {
    Pattern known = COMPILED.getIfPresent(glob);
    if (known != null) {
      return known;
    }
    if (glob.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a glob may have %d characters, not %d".formatted(LONGEST, glob.length()));
    }
    Pattern pattern = Pattern.compile(expression(glob), Pattern.DOTALL);
    COMPILED.put(glob, pattern);
    return pattern;
  }

  private static String expression(String glob) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char sign = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        expression.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        expression.append(".*");
        i++;
      } else if (sign == '*') {
        expression.append("[^/]*");
      } else if (sign == '?') {
        expression.append("[^/]");
      } else {
        expression.append(Pattern.quote(String.valueOf(sign)));
      }
    }
    return expression.toString();
  }
}
