package social.howdah.routing.template;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** {@code range(1, 5)} and {@code 1..5}, both ends included, within limits. */
final class Range implements Function {
  private static final int MOST = 1_000;

  @Override
  public Object execute(
      Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
    if (arguments.get("start") instanceof Number start
        && arguments.get("end") instanceof Number end) {
      if (end.doubleValue() - start.doubleValue() >= MOST) {
        throw Rendering.refused("a range has %d numbers at most".formatted(MOST));
      }
      return LongStream.rangeClosed(start.longValue(), end.longValue()).boxed().toList();
    }
    throw Rendering.refused("a range goes from one number to another");
  }

  @Override
  public List<String> getArgumentNames() {
    return List.of("start", "end");
  }
}
