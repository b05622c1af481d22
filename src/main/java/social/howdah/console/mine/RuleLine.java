package social.howdah.console.mine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.rule.Rule;

/** A rule in words. Public for the templates. */
public record RuleLine(@Nullable String name, String what, String where, String when) {

  static RuleLine of(Rule rule) {
    return new RuleLine(rule.name(), what(rule), where(rule), when(rule));
  }

  private static String what(Rule rule) {
    String what =
        Stream.of(
                part("", rule.types()),
                part("of ", rule.accounts()),
                part("from ", rule.from()),
                part("that is ", rule.visibilities()),
                part("with the words ", rule.words()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return what.isEmpty() ? "everything" : what;
  }

  private static String part(String begin, List<String> entries) {
    return entries.isEmpty() ? "" : begin + String.join(" or ", entries);
  }

  private static String where(Rule rule) {
    return rule.sendTo().isEmpty() ? "nowhere" : String.join(", ", rule.sendTo());
  }

  private static String when(Rule rule) {
    String when = rule.digest() == null ? "at once" : rule.digest();
    return Stream.of(
            when,
            rule.quietHours() == null ? "" : "not " + rule.quietHours(),
            rule.timeZone() == null ? "" : "time of " + rule.timeZone())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
