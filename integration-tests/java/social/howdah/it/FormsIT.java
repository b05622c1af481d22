package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.HowdahApplication;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/** Every form and every page there is, found by reflection, asks who comes and from where. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {
  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();
  private final Browser ada = new Browser();
  private final Browser bob = new Browser();

  /** A method that only somebody who is signed in may call. */
  record Door(String path, boolean isRead, Set<String> roles) {
    @Override
    public String toString() {
      return (isRead ? "GET " : "POST ") + path;
    }
  }

  @BeforeAll
  void signIn() {
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    bob.signIn(base, "bob", Installation.BOB_PASSWORD);
  }

  static Stream<Door> forms() {
    return doors().filter(door -> !door.isRead);
  }

  static Stream<Door> pages() {
    return doors().filter(Door::isRead);
  }

  static Stream<Door> adminDoors() {
    return doors().filter(door -> !door.roles.contains(Person.EMPLOYEE));
  }

  private static Stream<Door> doors() {
    return new HowdahApplication()
        .getClasses().stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(FormsIT::answersRequests)
            .flatMap(method -> door(method).stream());
  }

  private static boolean answersRequests(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static Optional<Door> door(Method method) {
    return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
        .map(element -> element.getAnnotation(AllowedRoles.class))
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            allowed ->
                new Door(
                    path(method.getDeclaringClass()) + path(method),
                    method.isAnnotationPresent(GET.class),
                    Set.of(allowed.value())));
  }

  private static String path(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    String value = path == null ? "" : path.value();
    return value.isEmpty() || value.equals("/") ? "" : "/" + value.replaceAll("^/", "");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormWithoutItsTokenIsRefused(Door form) {
    assertThat(post(ada, form, "", base).statusCode()).isEqualTo(403);
    assertThat(post(ada, form, "csrf=forged", base).statusCode()).isEqualTo(403);
    assertThat(post(ada, form, "csrf=" + csrf(bob), base).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormOfAnotherSiteIsRefused(Door form) {
    String csrf = "csrf=" + csrf(ada);
    assertThat(post(ada, form, csrf, "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(post(ada, form, csrf, "null").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormOfNobodyIsRefused(Door form) {
    assertThat(post(new Browser(), form, "csrf=forged", base).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nobodySeesAPage(Door page) {
    HttpResponse<String> answer = new Browser().peek(url(page));
    assertThat(answer.statusCode()).isIn(303, 401);
    assertThat(answer.headers().firstValue("Location").orElse(base + "/sign-in"))
        .startsWith(base + "/sign-in");
  }

  @ParameterizedTest
  @MethodSource("adminDoors")
  void whatIsForAdministratorsIsForNobodyElse(Door door) {
    HttpResponse<String> answer =
        door.isRead ? bob.peek(url(door)) : post(bob, door, "csrf=" + csrf(bob), base);
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> post(Browser browser, Door form, String body, String origin) {
    return browser.send(
        HttpRequest.newBuilder(URI.create(url(form)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private String url(Door door) {
    return base
        + door.path
            .replaceAll("\\{\\w+:(?:[^{}]|\\{\\d+})*}", "")
            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
  }

  private String csrf(Browser browser) {
    return browser.open(base + "/").html().select("input[name=csrf]").attr("value");
  }
}
