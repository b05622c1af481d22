package social.howdah.mastodon;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the annotations of a Rest Client's method say. */
final class Endpoint {
  private static final Map<Method, Endpoint> KNOWN = new ConcurrentHashMap<>();

  private final String verb;
  private final String path;
  private final Map<Integer, String> pathParameters;
  private final Optional<Scope> scope;
  private final Optional<Since> since;
  private final Bucket bucket;
  private final boolean offsetPaged;
  private final boolean repeatable;
  private final boolean stream;

  static Endpoint of(Method method) {
    return KNOWN.computeIfAbsent(method, Endpoint::new);
  }

  private Endpoint(Method method) {
    this.verb = verb(method);
    this.path = method.getAnnotation(Path.class).value();
    this.pathParameters = pathParameters(method);
    this.scope = Optional.ofNullable(method.getAnnotation(Scope.class));
    this.since = Optional.ofNullable(method.getAnnotation(Since.class));
    this.bucket =
        Optional.ofNullable(method.getAnnotation(Limited.class))
            .map(Limited::value)
            .orElse(Bucket.GENERAL);
    this.offsetPaged = method.isAnnotationPresent(OffsetPaged.class);
    this.repeatable = bucket != Bucket.MEDIA;
    this.stream = method.getReturnType() == EventStream.class;
  }

  private static String verb(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return verb.value();
      }
    }
    throw new IllegalArgumentException(method + " has no verb");
  }

  private static Map<Integer, String> pathParameters(Method method) {
    Map<Integer, String> names = new HashMap<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      PathParam name = parameters[i].getAnnotation(PathParam.class);
      if (name != null) {
        names.put(i, name.value());
      }
    }
    return names;
  }

  /**
   * The URL, with the query if a record stands for it. Jersey's Rest Client leaves the slashes of a
   * parameter as they are: there are servers whose ids have some.
   *
   * @throws IllegalArgumentException if a parameter would lead to another path
   */
  URI url(Instance instance, @Nullable Object[] arguments) {
    Map<String, Object> values = new HashMap<>();
    pathParameters.forEach(
        (index, name) -> {
          Object value = arguments[index];
          String text = String.valueOf(value);
          if (value == null || text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(name + " must name something");
          }
          values.put(name, text);
        });
    URI plain = UriBuilder.fromUri(instance.base()).path(path).buildFromMap(values, true);
    String query =
        Arrays.stream(arguments)
            .filter(this::isQuery)
            .map(record -> Parameters.encoded((Record) record))
            .collect(Collectors.joining());
    return query.isEmpty() ? plain : URI.create(plain + "?" + query);
  }

  /** What is left for the Rest Client, which knows no records but as a body. */
  @Nullable Object[] withoutQuery(@Nullable Object[] arguments) {
    return Arrays.stream(arguments).map(one -> isQuery(one) ? null : one).toArray();
  }

  private boolean isQuery(@Nullable Object argument) {
    return verb.equals("GET") && argument instanceof Record;
  }

  String verb() {
    return verb;
  }

  Optional<Scope> scope() {
    return scope;
  }

  Optional<Since> since() {
    return since;
  }

  Bucket bucket() {
    return bucket;
  }

  boolean isOffsetPaged() {
    return offsetPaged;
  }

  /** Whether the same arguments can be sent twice: the bytes of a file may be gone. */
  boolean isRepeatable() {
    return repeatable;
  }

  /** Whether the answer has no end. */
  boolean isStream() {
    return stream;
  }

  /** As the documentation writes it, {@code GET /api/v1/statuses/{id}}: names no thing. */
  @Override
  public String toString() {
    return verb + " " + path;
  }
}
