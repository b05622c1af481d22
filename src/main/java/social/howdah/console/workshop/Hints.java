package social.howdah.console.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Phrase;

/** What to do about mistakes that everybody makes. */
final class Hints {
  private static final Map<Pattern, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put(Pattern.compile("mismatched input '<EOF>'|Unexpected token \"EOF\""), "hint.end");
    ALL.put(Pattern.compile("undeclared reference|Root attribute"), "hint.names");
    ALL.put(Pattern.compile("undefined field"), "hint.event");
    ALL.put(Pattern.compile("is not present in map|Error resolving field"), "hint.has");
    ALL.put(Pattern.compile("Attribute \\[.* does not exist"), "hint.default");
    ALL.put(Pattern.compile("no matching overload|No matching overload"), "hint.types");
    ALL.put(Pattern.compile("neither true nor false|expected type 'bool'"), "hint.truth");
    ALL.put(Pattern.compile("Pebble was looking for"), "hint.tag");
  }

  private Hints() {}

  /**
   * A hint.
   *
   * @param why what the language says of the mistake
   * @return null where it says enough by itself
   */
  static @Nullable Phrase of(String why) {
    return ALL.entrySet().stream()
        .filter(hint -> hint.getKey().matcher(why).find())
        .findFirst()
        .map(hint -> Phrase.of(hint.getValue()))
        .orElse(null);
  }
}
