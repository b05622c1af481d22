package social.howdah.routing.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter within limits, whose result is a text like any other. */
record Measured(Filter filter) implements Filter {

  @Override
  public @Nullable Object apply(
      @Nullable Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    Rendering.current().step();
    check(input);
    Object result = filter.apply(input, arguments, self, context, line);
    check(result);
    return result instanceof SafeString ? result.toString() : result;
  }

  private static void check(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      Rendering.checkSize(text.length());
    } else if (value instanceof Collection<?> list) {
      Rendering.checkSize(list.size());
    }
  }

  @Override
  public List<String> getArgumentNames() {
    return filter.getArgumentNames();
  }
}
