package social.howdah.routing.template;

import com.google.common.base.Splitter;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a writer of messages needs beside Pebble's own filters; docs/routes.md tells them to people.
 */
final class Filters {

  static final Map<String, Filter> ALL =
      Map.ofEntries(
          filter("truncate", List.of("length", "end"), Filters::truncate),
          filter("markdown", List.of(), (text, arguments) -> PlainText.ofMarkdown(string(text))),
          filter("html", List.of(), (text, arguments) -> PlainText.ofHtml(string(text))),
          filter("first_line", List.of(), (text, arguments) -> firstLine(string(text))),
          filter("short_sha", List.of(), (text, arguments) -> Texts.truncate(string(text), 7, "")),
          filter("code", List.of(), (text, arguments) -> Texts.code(string(text))),
          filter("link", List.of("url"), Filters::link),
          filter("plural", List.of("one", "many"), Filters::plural),
          filter("ago", List.of("language"), Filters::ago),
          filter("replace", List.of("pairs"), Filters::replace),
          filter("split", List.of("by"), Filters::split),
          filter("join", List.of("by"), Filters::join));

  private Filters() {}

  private static Object truncate(@Nullable Object text, Map<String, Object> arguments) {
    String ending = text(arguments, "end", "…");
    return Texts.truncate(string(text), (int) number(arguments, "length"), ending);
  }

  private static Object link(@Nullable Object title, Map<String, Object> arguments) {
    String url = text(arguments, "url", "");
    return url.isBlank() ? string(title) : "%s: %s".formatted(string(title), url);
  }

  private static Object plural(@Nullable Object count, Map<String, Object> arguments) {
    if (!(count instanceof Number number)) {
      throw Rendering.refused("plural counts a number");
    }
    String one = text(arguments, "one", "");
    String word = number.doubleValue() == 1 ? one : text(arguments, "many", one + "s");
    return "%s %s".formatted(StringUtils.toString(count), word);
  }

  private static Object ago(@Nullable Object time, Map<String, Object> arguments) {
    return RelativeTime.tell(time, Rendering.current().now(), text(arguments, "language", "en"));
  }

  private static Object replace(@Nullable Object input, Map<String, Object> arguments) {
    if (!(arguments.get("pairs") instanceof Map<?, ?> pairs)) {
      throw Rendering.refused("replace takes pairs: {'this': 'by that'}");
    }
    String text = string(input);
    for (Map.Entry<?, ?> pair : pairs.entrySet()) {
      text = Texts.replace(text, string(pair.getKey()), string(pair.getValue()));
    }
    return text;
  }

  private static Object split(@Nullable Object text, Map<String, Object> arguments) {
    String by = text(arguments, "by", ",");
    if (by.isEmpty()) {
      throw Rendering.refused("split takes what stands between");
    }
    return Splitter.on(by).splitToList(string(text));
  }

  private static Object join(@Nullable Object list, Map<String, Object> arguments) {
    String by = text(arguments, "by", "");
    if (!(list instanceof Collection<?> items)) {
      throw Rendering.refused("join takes a list");
    }
    Rendering.checkSize((long) items.size() * by.length());
    return items.stream().map(Filters::string).collect(Collectors.joining(by));
  }

  private static String firstLine(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  private static String string(@Nullable Object value) {
    return value == null ? "" : StringUtils.toString(value);
  }

  private static String text(Map<String, Object> arguments, String name, String otherwise) {
    Object value = arguments.get(name);
    return value == null ? otherwise : string(value);
  }

  private static long number(Map<String, Object> arguments, String name) {
    if (arguments.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw Rendering.refused("%s must be a number".formatted(name));
  }

  /** What a filter does: to the value before the bar, with its arguments by name. */
  private interface Body {
    @Nullable Object apply(@Nullable Object input, Map<String, Object> arguments);
  }

  private record Named(List<String> arguments, Body body) implements Filter {
    @Override
    public @Nullable Object apply(
        @Nullable Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return body.apply(input, arguments);
    }

    @Override
    public List<String> getArgumentNames() {
      return arguments;
    }
  }

  private static Map.Entry<String, Filter> filter(String name, List<String> arguments, Body body) {
    return Map.entry(name, new Measured(new Named(arguments, body)));
  }
}
