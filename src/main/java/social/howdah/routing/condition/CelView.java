package social.howdah.routing.condition;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.cel.common.values.NullValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payload as CEL reads it, which has a null of its own. A view, for a payload is large and a
 * condition reads little.
 */
final class CelView {
  /** What it costs to look for one text in another grows with both. */
  private static final int LONGEST = 250_000;

  private CelView() {}

  static Object of(@Nullable Object value) {
    if (value == null) {
      return NullValue.NULL_VALUE;
    }
    if (value instanceof String text && text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a text has %d characters; conditions read up to %d".formatted(text.length(), LONGEST));
    }
    if (value instanceof Map<?, ?> map) {
      return Maps.transformValues(map, CelView::of);
    }
    return value instanceof List<?> list ? Lists.transform(list, CelView::of) : value;
  }
}
