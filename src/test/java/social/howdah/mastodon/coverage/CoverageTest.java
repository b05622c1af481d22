package social.howdah.mastodon.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.EventStream;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;

/** The client has all that the documentation names, and nothing that it does not. */
class CoverageTest {
  /** Of {@link social.howdah.mastodon.Paging}: lists that count otherwise ignore them. */
  private static final Set<String> PAGING = Set.of("max_id", "since_id", "min_id", "limit");

  /** Of a subscription's update: the documentation names it {@code policy}, servers read this. */
  private static final List<String> POLICY = List.of("data", "policy");

  private static final Map<String, Type> PLAIN =
      Map.of(
          "Empty",
          void.class,
          "Redirect",
          void.class,
          "EventStream",
          EventStream.class,
          "String",
          String.class,
          "XRD",
          String.class,
          "PlainText",
          String.class);

  private static final Map<String, List<ClientMethod>> CLIENT =
      Client.methods().stream().collect(Collectors.groupingBy(ClientMethod::line));

  static List<ApiData.Method> methods() {
    return ApiData.methods();
  }

  static List<ApiData.Entity> entities() {
    return ApiData.entities();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodIsThere(ApiData.Method documented) {
    List<ClientMethod> same = CLIENT.get(documented.line());
    assertThat(same).as("methods of the client for %s", documented).isNotNull();
    for (ClientMethod method : same) {
      hasEveryParameter(documented, method);
      needsTheToken(documented, method);
      isSinceAndUntil(documented, method);
    }
    assertThat(same)
        .as("%s answers %s", documented, documented.response().entity())
        .anyMatch(method -> answers(documented, method.api().getGenericReturnType()));
  }

  private static void hasEveryParameter(ApiData.Method documented, ClientMethod method) {
    List<List<String>> mine = method.parameters();
    List<List<String>> theirs = new ArrayList<>();
    documented
        .parameters()
        .filter(one -> !one.isContainer())
        .forEach(one -> theirs.add(one.path()));
    if (!method.bean().getName().equals("raw")) {
      for (List<String> path : theirs) {
        assertThat(mine)
            .as("parameters of %s", method)
            .anyMatch(one -> startsWith(one, path) || startsWith(path, one));
      }
    }
    for (List<String> path : mine) {
      if (!PAGING.contains(path.get(0)) && !path.equals(POLICY)) {
        assertThat(theirs)
            .as("%s of %s is documented", path, method)
            .anyMatch(one -> startsWith(one, path) || startsWith(path, one));
      }
    }
  }

  private static void needsTheToken(ApiData.Method documented, ClientMethod method) {
    Class<?> caller = method.bean().getParameterTypes()[0];
    assertThat(caller)
        .as("who calls %s", method)
        .isIn(
            switch (documented.auth()) {
              case "user" -> Set.of(Caller.UserToken.class);
              case "app" -> Set.of(Caller.AppToken.class, Caller.Token.class);
              default -> Set.of(Caller.class, Instance.class);
            });
    Scope scope = method.api().getAnnotation(Scope.class);
    assertThat(scope == null ? List.of() : Arrays.asList(scope.value()))
        .as("scopes of %s", method)
        .isEqualTo(documented.scopes());
    assertThat(scope != null && scope.all())
        .as("all scopes of %s", method)
        .isEqualTo("all".equals(documented.scopesMode()));
  }

  private static void isSinceAndUntil(ApiData.Method documented, ClientMethod method) {
    if (method.bean().getName().equals("raw")) {
      return;
    }
    Since since = method.api().getAnnotation(Since.class);
    String first = documented.since() == null ? "0.0.0" : documented.since();
    assertThat(since == null ? "0.0.0" : since.value()).as("first of %s", method).isEqualTo(first);
    assertThat(since == null ? 0 : since.api())
        .as("first API of %s", method)
        .isEqualTo(documented.sinceApiVersion());
    assertThat(method.bean().isAnnotationPresent(Deprecated.class))
        .as("%s is deprecated", method)
        .isEqualTo(documented.deprecated());
  }

  private static boolean answers(ApiData.Method documented, Type type) {
    ApiData.Response response = documented.response();
    if (type == URI.class) {
      return response.entity().startsWith("Redirect") || documented.verb().equals("WS");
    }
    Type plain = PLAIN.get(response.name());
    if (response.entity().equals("TranslationLanguages")) {
      return Fields.raw(type) == Map.class;
    }
    Type one = plain == null ? Names.record(response.name()) : plain;
    boolean paged = !response.paginated().equals("none");
    if (type instanceof ParameterizedType list) {
      return list.getRawType() == (paged ? Page.class : List.class)
          && (paged || response.isArray())
          && list.getActualTypeArguments()[0] == one;
    }
    // Search has an offset for one kind of its results, and is no list.
    return !response.isArray() && type == one;
  }

  private static boolean startsWith(List<String> path, List<String> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
  }

  @Test
  void nothingIsThereThatIsNotDocumented() {
    Set<String> documented =
        ApiData.methods().stream().map(ApiData.Method::line).collect(Collectors.toSet());
    assertThat(CLIENT.keySet()).isSubsetOf(documented);
  }

  @ParameterizedTest
  @MethodSource("entities")
  void everyFieldIsThere(ApiData.Entity entity) {
    if (entity.name().equals("TranslationLanguages")) {
      // A map, without names of its own.
      return;
    }
    Class<?> record = Names.record(entity.name());
    for (ApiData.Field field : entity.fields()) {
      Optional<Type> type = Fields.type(record, field.names());
      assertThat(type).as("%s.%s in %s", entity, field.name(), record.getSimpleName()).isPresent();
      assertThat(Fields.fits(field, type.get()))
          .as("%s fits %s.%s, a %s", type.get(), entity, field.name(), field.type())
          .isTrue();
    }
  }
}
