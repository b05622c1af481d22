package social.howdah.console.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What templates say: {@code t("key", value, …)} or {@code t(phrase)} in the viewer's language;
 * {@code when(instant)} in the viewer's time zone, {@code ago(instant)} as an age, both with the
 * whole of it on hover; {@code code(value)} and {@code strong(value)}. A sentence keeps the markup
 * of its values: {@code t("key", strong(name), when(instant))}.
 */
final class WordsExtension extends AbstractExtension {
  /** The template variable with the viewer's zone. */
  static final String ZONE = "zone";

  private final Words words;

  WordsExtension(Words words) {
    this.words = words;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "t", said(this::phrase),
        "when", said((values, context) -> time(values, context, false)),
        "ago", said((values, context) -> time(values, context, true)),
        "code", said((values, context) -> element("code", values)),
        "strong", said((values, context) -> element("strong", values)));
  }

  private interface Saying {
    Object say(List<Object> values, EvaluationContext context);
  }

  private Object phrase(List<Object> values, EvaluationContext context) {
    Phrase phrase =
        values.get(0) instanceof Phrase ready
            ? ready
            : new Phrase(values.get(0).toString(), values.subList(1, values.size()));
    List<SafeString> markup = new ArrayList<>();
    Phrase marked = new Phrase(phrase.key(), marked(phrase.values(), markup));
    String said = words.say(marked, context.getLocale(), zone(context));
    return markup.isEmpty() ? said : new SafeString(withMarkup(Entities.escape(said), markup));
  }

  /** Keeps the place of what is markup by a character that nobody writes. */
  private static List<Object> marked(List<Object> values, List<SafeString> markup) {
    return values.stream()
        .map(
            value -> {
              if (!(value instanceof SafeString element)) {
                return value;
              }
              markup.add(element);
              return (Object) mark(markup.size() - 1);
            })
        .toList();
  }

  private static String withMarkup(String escaped, List<SafeString> markup) {
    String html = escaped;
    for (int i = 0; i < markup.size(); i++) {
      html = html.replace(mark(i), markup.get(i).toString());
    }
    return html;
  }

  private static String mark(int index) {
    return "\uE000" + index + "\uE001";
  }

  private static SafeString element(String name, List<Object> values) {
    return new SafeString(
        "<%1$s>%2$s</%1$s>".formatted(name, Entities.escape(values.get(0).toString())));
  }

  private SafeString time(List<Object> values, EvaluationContext context, boolean age) {
    Instant instant = (Instant) values.get(0);
    String whole = words.wholeMoment(instant, context.getLocale(), zone(context));
    String shown =
        age
            ? words.age(instant, context.getLocale())
            : words.moment(instant, context.getLocale(), zone(context));
    return new SafeString(
        "<time datetime=\"%s\" title=\"%s\">%s</time>".formatted(instant, whole, shown));
  }

  private static ZoneId zone(EvaluationContext context) {
    return (ZoneId) context.getVariable(ZONE);
  }

  /** Of any number of values: Pebble calls them 0, 1, …. */
  private static Function said(Saying saying) {
    return new Function() {
      @Override
      public Object execute(
          Map<String, Object> arguments,
          PebbleTemplate template,
          EvaluationContext context,
          int line) {
        return saying.say(
            IntStream.range(0, arguments.size())
                .mapToObj(i -> Objects.requireNonNullElse(arguments.get(String.valueOf(i)), ""))
                .toList(),
            context);
      }

      @Override
      public @Nullable List<String> getArgumentNames() {
        return null;
      }
    };
  }
}
