package social.howdah.mastodon;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Word;
import social.howdah.platform.Secret;

/**
 * A request record as flat parameters, for a query or a form: {@code name}, {@code list[]}, {@code
 * outer[inner]}, {@code records[0][inner]}. What is null is left out.
 *
 * @see <a href="https://docs.joinmastodon.org/client/intro/#parameters">Mastodon: Parameters</a>
 */
final class Parameters {
  private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  /**
   * A parameter.
   *
   * @param value a text, or an {@link Upload}
   */
  record Parameter(String name, Object value) {}

  private Parameters() {}

  static List<Parameter> of(Record request) {
    List<Parameter> all = new ArrayList<>();
    flatten("", request, (name, value) -> all.add(new Parameter(name, value)));
    return all;
  }

  /** As a query or the body of a form. */
  static String encoded(Record request) {
    return of(request).stream()
        .map(one -> encoded(one.name()) + "=" + encoded(one.value().toString()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void flatten(String prefix, Record record, BiConsumer<String, Object> to) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(component, record);
      if (value instanceof Record inner
          && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        flatten(prefix, inner, to);
      } else {
        add(within(prefix, name(component)), value, to);
      }
    }
  }

  private static void add(String name, @Nullable Object value, BiConsumer<String, Object> to) {
    if (value instanceof Upload upload) {
      to.accept(name, upload);
    } else if (value instanceof Record record) {
      flatten(name, record, to);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(within(name, String.valueOf(key)), inner, to));
    } else if (value instanceof Collection<?> list) {
      int index = 0;
      for (Object inner : list) {
        // Records need a number that keeps their values together.
        add(name + (inner instanceof Record ? "[" + index++ + "]" : "[]"), inner, to);
      }
    } else if (value != null) {
      to.accept(name, text(value));
    }
  }

  private static String text(Object value) {
    if (value instanceof Secret secret) {
      return secret.reveal();
    }
    return value instanceof Word word ? word.word() : value.toString();
  }

  private static String within(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "[" + name + "]";
  }

  /** The name in the API. */
  static String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null ? NAMES.translate(component.getName()) : given.value();
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("requests are public records", e);
    }
  }
}
