package social.howdah.routing.condition;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.language.Mistake;
import social.howdah.routing.language.Place;

/** Finds in what CEL says where a condition is wrong. */
final class Mistakes {
  /** CEL tells of an evaluation by its message alone: how many code points are before the place. */
  private static final Pattern EVALUATION =
      Pattern.compile("evaluation error at (?:<input>:)?(\\d{1,6}): (.*)", Pattern.DOTALL);

  private Mistakes() {}

  /** Of an expression that cannot be compiled, the first. */
  static Mistake of(String expression, CelValidationException e) {
    if (e.getErrors().isEmpty()) {
      return new Mistake(expression, String.valueOf(e.getMessage()), null);
    }
    CelIssue first = e.getErrors().get(0);
    return new Mistake(expression, first.getMessage(), place(first.getSourceLocation()));
  }

  /** Of an expression that fails on an event. */
  static Mistake of(String expression, String why) {
    Matcher said = EVALUATION.matcher(why);
    return said.matches()
        ? new Mistake(
            expression, said.group(2), Place.of(expression, Integer.parseInt(said.group(1))))
        : new Mistake(expression, why, null);
  }

  /** What concerns the whole has none; CEL's columns count from 0. */
  private static @Nullable Place place(CelSourceLocation location) {
    return location.getLine() < 1 ? null : new Place(location.getLine(), location.getColumn() + 1);
  }
}
