package social.howdah.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.problem.Problem;

class FormFilterTest {
  private final FormFilter filter = new FormFilter();

  /** As a resource has them. */
  @SuppressWarnings("unused") // found by reflection
  interface Door {
    void form(@FormParam("csrf") String csrf, String other);

    void json(String body);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data"})
  void whatIsNoFormIsRefusedWhereOneIsRead(@Nullable String type) {
    assertThatThrownBy(() -> filter.filter(request("form", type)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(415));
    assertThatCode(() -> filter.filter(request("json", type))).doesNotThrowAnyException();
  }

  @Test
  void aFormPasses() {
    assertThatCode(
            () ->
                filter.filter(request("form", "application/x-www-form-urlencoded; charset=UTF-8")))
        .doesNotThrowAnyException();
  }

  private static ContainerRequestContext request(String method, @Nullable String type) {
    return proxy(
        ContainerRequestContext.class,
        name ->
            name.equals("getMediaType")
                ? type == null ? null : MediaType.valueOf(type)
                : uri(method));
  }

  private static Object uri(String method) {
    return Proxy.newProxyInstance(
        FormFilterTest.class.getClassLoader(),
        new Class<?>[] {UriInfo.class, ResourceInfo.class},
        (proxy, called, arguments) ->
            Arrays.stream(Door.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow());
  }

  private interface Answer {
    @Nullable Object to(String name);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            FormFilterTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> answer.to(called.getName())));
  }
}
