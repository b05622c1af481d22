package social.howdah.mastodon.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Mastodon's documentation says, as data: see {@code mastodon-api} in the test resources. */
public final class ApiData {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final List<Method> METHODS = read("methods", new TypeReference<>() {});
  private static final List<Entity> ENTITIES = read("entities", new TypeReference<>() {});

  private static final Set<String> TOKEN =
      Set.of("Authorization", "access_token", "Sec-WebSocket-Protocol");

  private ApiData() {}

  /** A documented method. */
  public record Method(
      String area,
      String name,
      String verb,
      String path,
      boolean deprecated,
      @Nullable String deprecatedSince,
      boolean removed,
      @Nullable String since,
      int sinceApiVersion,
      String auth,
      List<String> scopes,
      @Nullable String scopesMode,
      List<Parameter> request,
      Response response,
      @Nullable Map<String, String> docSuspect,
      String doc) {

    /** Whether the documentation seems to err in a key. */
    public boolean isSuspect(String key) {
      return docSuspect != null && docSuspect.containsKey(key);
    }

    /** {@code GET /api/v1/statuses/{id}}. */
    public String line() {
      return verb + " " + path.replaceAll(":(\\w+)", "{$1}");
    }

    /**
     * The parameters of the request itself: not the token in any of its ways, nor what is said on a
     * socket later, which is the entity {@code StreamSubscription}.
     */
    public Stream<Parameter> parameters() {
      return request.stream()
          .filter(parameter -> !TOKEN.contains(parameter.name()))
          .filter(parameter -> !parameter.in().equals("message"));
    }

    @Override
    public String toString() {
      return area + "." + name + ": " + line();
    }
  }

  /** A documented parameter. */
  public record Parameter(
      String name,
      String in,
      String type,
      boolean required,
      @JsonProperty("enum") @Nullable List<String> values) {

    /** Names on the way to it, without the marks of arrays: {@code poll, options}. */
    public List<String> path() {
      return Arrays.stream(name.split("[\\[\\]]+", -1))
          .filter(part -> !part.isEmpty() && !part.startsWith(":"))
          .toList();
    }

    boolean isContainer() {
      return type.endsWith("Hash");
    }
  }

  /** A documented answer. */
  public record Response(
      int status, String entity, String paginated, @Nullable List<Alternative> alternatives) {

    /** This answer, and those that other parameters bring. */
    public Stream<Response> all() {
      return Stream.concat(
          Stream.of(this),
          Objects.requireNonNullElse(alternatives, List.<Alternative>of()).stream()
              .map(other -> new Response(status, other.entity(), paginated, null)));
    }

    public boolean isArray() {
      return entity.startsWith("[");
    }

    public String name() {
      return isArray() ? entity.substring(1, entity.length() - 1) : entity;
    }
  }

  /** What is answered instead, and when. */
  public record Alternative(String when, String entity) {}

  /** A documented entity. */
  public record Entity(
      String name,
      @JsonProperty("extends") @Nullable String parent,
      @Nullable String doc,
      boolean removed,
      boolean neverReleased,
      List<Field> fields) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A documented field. */
  public record Field(
      String name,
      @Nullable List<String> path,
      String type,
      @Nullable String format,
      @JsonProperty("enum") @Nullable List<String> values,
      boolean nullable,
      boolean optional) {

    /** Names on the way to it: {@code poll, options, title}. */
    public List<String> names() {
      return Objects.requireNonNullElse(path, List.of(name)).stream()
          .filter(part -> !part.equals("[]"))
          .map(part -> part.replace("[]", ""))
          .toList();
    }
  }

  /** The methods that servers still serve. */
  public static List<Method> methods() {
    return METHODS.stream().filter(method -> !method.removed()).toList();
  }

  /** The methods that no server serves any more. */
  public static List<Method> formerMethods() {
    return METHODS.stream().filter(Method::removed).toList();
  }

  /** The entities that servers still answer. */
  public static List<Entity> entities() {
    return ENTITIES.stream().filter(ApiData::isAnswered).toList();
  }

  /** The entities that no server answers any more, or none ever did. */
  public static List<Entity> formerEntities() {
    return ENTITIES.stream().filter(entity -> !isAnswered(entity)).toList();
  }

  private static boolean isAnswered(Entity entity) {
    return !entity.removed()
        && !entity.neverReleased()
        // Of a removed method alone.
        && !entity.name().equals("V1::Search");
  }

  public static boolean isEntity(String name) {
    return ENTITIES.stream().anyMatch(entity -> entity.name().equals(name));
  }

  public static Entity entity(String name) {
    return ENTITIES.stream()
        .filter(entity -> entity.name().equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = ApiData.class.getResourceAsStream("/mastodon-api/" + name + ".json")) {
      return JSON.readValue(Objects.requireNonNull(in, name), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
