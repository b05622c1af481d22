package social.howdah.mastodon.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A method of the client as its Rest Client's annotations tell it, and its public face. */
public record ClientMethod(Method api, Method bean) {

  /** Verb and path, {@code GET /api/v1/statuses/{id}}. */
  public String line() {
    String verb =
        Arrays.stream(api.getAnnotations())
            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
            .filter(found -> found != null)
            .map(HttpMethod::value)
            .findAny()
            .orElseThrow();
    return verb + " " + api.getAnnotation(Path.class).value();
  }

  /** What the documentation says of it. */
  public ApiData.Method documented() {
    return ApiData.methods().stream()
        .filter(one -> one.line().equals(line()))
        .findAny()
        .orElseThrow();
  }

  /** What it is answered: by other parameters, it may be another entity. */
  public ApiData.Response response() {
    ApiData.Method documented = documented();
    return documented
        .response()
        .all()
        .filter(one -> Answers.fit(documented, one, api.getGenericReturnType()))
        .findFirst()
        .orElse(documented.response());
  }

  /** Whether it takes a parameter, or something within it. */
  public boolean takes(ApiData.Parameter parameter) {
    List<String> path = parameter.path();
    return parameters().stream()
        .anyMatch(
            mine ->
                mine.subList(0, Math.min(mine.size(), path.size()))
                    .equals(path.subList(0, Math.min(mine.size(), path.size()))));
  }

  /** Where each parameter is sent, and the names on the way to it: {@code poll, options}. */
  public List<List<String>> parameters() {
    List<List<String>> all = new ArrayList<>();
    for (Parameter parameter : api.getParameters()) {
      String name = name(parameter);
      if (name != null) {
        all.add(List.of(name.replace("[]", "")));
      } else {
        components(parameter.getType(), List.of(), all);
      }
    }
    return all;
  }

  private static String name(Parameter parameter) {
    for (Annotation annotation : parameter.getAnnotations()) {
      if (annotation instanceof PathParam path) {
        return path.value();
      } else if (annotation instanceof QueryParam query) {
        return query.value();
      } else if (annotation instanceof FormParam form) {
        return form.value();
      } else if (annotation instanceof HeaderParam header) {
        return header.value();
      }
    }
    return null;
  }

  private static void components(Class<?> record, List<String> at, List<List<String>> to) {
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> type = element(component.getGenericType());
      List<String> path = name(component, at);
      if (type.isRecord() && !type.getSimpleName().equals("Upload")) {
        components(type, path, to);
      } else {
        to.add(path);
      }
    }
  }

  private static List<String> name(RecordComponent component, List<String> at) {
    Method accessor = component.getAccessor();
    if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
      return at;
    }
    JsonProperty given = accessor.getAnnotation(JsonProperty.class);
    String name =
        given == null
            ? new PropertyNamingStrategies.SnakeCaseStrategy().translate(component.getName())
            : given.value();
    return Stream.concat(at.stream(), Stream.of(name)).toList();
  }

  /** What a list is of; a map counts as a value of its own. */
  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      return Collection.class.isAssignableFrom(raw)
          ? element(generic.getActualTypeArguments()[0])
          : Map.class;
    }
    return (Class<?>) type;
  }

  @Override
  public String toString() {
    return bean.getDeclaringClass().getSimpleName() + "." + bean.getName() + ": " + line();
  }
}
