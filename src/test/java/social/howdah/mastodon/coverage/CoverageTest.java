package social.howdah.mastodon.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
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
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;

/** The client has all that the documentation names, and nothing that it does not. */
class CoverageTest {
  /** Of {@link social.howdah.mastodon.Paging}: lists that count otherwise ignore them. */
  private static final Set<String> PAGING = Set.of("max_id", "since_id", "min_id", "limit");

  /** Of a subscription's update: the documentation names it {@code policy}, servers read this. */
  private static final List<String> POLICY = List.of("data", "policy");

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
    haveEveryParameter(documented, same);
    for (ClientMethod method : same) {
      needsTheToken(documented, method);
      isSinceAndUntil(documented, method);
    }
    documented
        .response()
        .all()
        .forEach(
            answer ->
                assertThat(same)
                    .as("%s answers %s", documented, answer.entity())
                    .anyMatch(
                        method ->
                            Answers.fit(documented, answer, method.api().getGenericReturnType())));
  }

  /** Together they take all that is documented, and nothing else. */
  private static void haveEveryParameter(ApiData.Method documented, List<ClientMethod> same) {
    List<List<String>> mine = same.stream().flatMap(one -> one.parameters().stream()).toList();
    List<List<String>> theirs =
        documented
            .parameters()
            .filter(one -> !one.isContainer())
            .map(ApiData.Parameter::path)
            .toList();
    for (List<String> path : theirs) {
      assertThat(mine)
          .as("parameters of %s", documented)
          .anyMatch(one -> startsWith(one, path) || startsWith(path, one));
    }
    for (List<String> path : mine) {
      if (!PAGING.contains(path.get(0)) && !path.equals(POLICY)) {
        assertThat(theirs)
            .as("%s of %s is documented", path, documented)
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
    List<String> scopes = scope == null ? List.of() : Arrays.asList(scope.value());
    if (documented.isSuspect("scopes")) {
      // What the server really wants must pass too.
      assertThat(scopes).as("scopes of %s", method).containsAll(documented.scopes());
    } else {
      assertThat(scopes).as("scopes of %s", method).isEqualTo(documented.scopes());
    }
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
