package social.howdah.console.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.language.Facts;

/** Looks up what a condition names: why it says no is plain to whoever sees both. */
final class NamedFacts {
  private static final Pattern NAME = Pattern.compile("\\b(?:event|data)(?:\\.[A-Za-z_]\\w*)+");
  private static final int MOST = 10;
  private static final int LONGEST = 200;

  private NamedFacts() {}

  /** Each once, in the order of the condition. */
  static List<Trial.Fact> of(String condition, Facts facts) {
    Map<String, Trial.Fact> found = new LinkedHashMap<>();
    NAME.matcher(condition)
        .results()
        .map(name -> fact(name.group(), facts))
        .forEach(fact -> found.putIfAbsent(fact.name(), fact));
    return found.values().stream().limit(MOST).toList();
  }

  /** A method's name is none of a fact: {@code event.type.contains}. */
  private static Trial.Fact fact(String name, Facts facts) {
    @Nullable Object value = facts.variables();
    String known = "";
    for (String part : name.split("\\.", -1)) {
      if (!(value instanceof Map<?, ?> map)) {
        break;
      }
      known = known.isEmpty() ? part : known + "." + part;
      if (!map.containsKey(part)) {
        return new Trial.Fact(known, null);
      }
      value = map.get(part);
    }
    String text = String.valueOf(value);
    return new Trial.Fact(
        known, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
  }
}
