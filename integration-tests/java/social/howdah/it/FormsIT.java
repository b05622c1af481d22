package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.HowdahApplication;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/**
 * Every form and every page there is, found by reflection, asks who comes and from where; and what
 * it says is said in their words.
 */
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

  /** What reads fields, for whomever. */
  static Stream<Door> fields() {
    return new HowdahApplication()
        .getClasses().stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(
                method ->
                    Arrays.stream(method.getParameters())
                        .anyMatch(field -> field.isAnnotationPresent(FormParam.class)))
            .map(
                method ->
                    new Door(path(method.getDeclaringClass()) + path(method), false, Set.of()));
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
  @MethodSource("fields")
  void whatIsNoFormIsRefusedWhereOneIsRead(Door form) {
    for (String type : List.of("", "text/plain", "application/json", "multipart/form-data")) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url(form)))
              .header("Origin", base)
              .POST(HttpRequest.BodyPublishers.ofString(type.isEmpty() ? "" : "csrf=forged"));
      if (!type.isEmpty()) {
        request.header("Content-Type", type);
      }
      HttpResponse<String> answer = ada.send(request.build());
      assertThat(answer.statusCode()).as(type).isEqualTo(415);
      assertThat(answer.body()).contains("application/x-www-form-urlencoded");
    }
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

  @Test
  void pagesSpeakTheLanguageOfTheBrowserUntilAnotherIsChosen() {
    Browser.Page german = reads("de-AT,de;q=0.9,en;q=0.5").open(base + "/sign-in");
    assertThat(german.html().select("html").attr("lang")).isEqualTo("de");
    assertThat(german.html().select("h1").text()).isEqualTo("Anmelden");
    assertThat(reads("fr").open(base + "/sign-in").html().select("h1").text()).isEqualTo("Sign in");

    Browser reader = reads("de");
    Browser.Page english = prefer(reader, Map.of("language", "en", "colours", "dark"));
    assertThat(english.html().select("h1").text()).isEqualTo("Sign in");
    assertThat(english.html().select("html").attr("data-theme")).isEqualTo("dark");
    Browser.Page again = prefer(reader, Map.of("language", "xx", "colours", "\"><script>"));
    assertThat(again.html().select("h1").text()).isEqualTo("Anmelden");
    assertThat(again.html().select("html").hasAttr("data-theme")).isFalse();
  }

  private Browser.Page prefer(Browser reader, Map<String, String> wishes) {
    return reader.submit(reader.open(base + "/sign-in"), "form[action$=/preferences]", wishes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"})
  void choosingALanguageLeadsNowhereElse(String next) {
    HttpResponse<String> answer = preferences(base, "language=de&next=" + Browser.encode(next));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()).getAuthority())
        .isEqualTo(URI.create(base).getAuthority());
  }

  @Test
  void aLanguageThatAnotherSiteChoosesIsRefused() {
    HttpResponse<String> answer = preferences("https://evil.example", "language=de");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  private HttpResponse<String> preferences(String origin, String body) {
    return post(new Browser(), new Door("/preferences", false, Set.of()), body, origin);
  }

  @Test
  void aZoneThatIsNoneIsUtc() {
    assertThat(footer("Europe%2FBerlin")).isEqualTo("Times are in Europe/Berlin.");
    assertThat(footer("Mars%2FOlympus")).isEqualTo("Times are in UTC.");
    assertThat(footer("%3Cscript%3E")).isEqualTo("Times are in UTC.");
  }

  private String footer(String zone) {
    return new Browser(Map.of("Cookie", "howdah-zone=" + zone))
        .open(base + "/sign-in")
        .html()
        .select("footer small")
        .text();
  }

  @Test
  void whoReadsPagesReadsOfAProblemOnAPage() {
    Browser reader = reads("de");
    Browser.Page nowhere = reader.open(base + "/no/such/page");
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.html().select("h1").text()).isEqualTo("Hier ist nichts");
    assertThat(nowhere.html().select("main a").attr("href")).isEqualTo(base + "/");

    Browser.Page refused = signedIn(reads("en"), "bob", Installation.BOB_PASSWORD, "/admin/inbox");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.message()).isEqualTo("Your role does not allow this; ask an administrator.");
    Browser.Page gone =
        signedIn(
            reads("en"), "ada", Installation.ADA_PASSWORD, "/admin/inbox/" + UUID.randomUUID());
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.message()).startsWith("There is no such event");
    assertThat(gone.html().select("nav a").eachText()).contains("Inbox");
  }

  private Browser.Page signedIn(Browser browser, String name, String password, String path) {
    browser.signIn(base, name, password);
    return browser.open(base + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/no-such", "/hooks/no-such", "/push/no-such", "/chat/no/such"})
  void whereMachinesAskAProblemStaysOne(String path) {
    HttpResponse<String> answer = reads("de").peek(base + path);
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(new Browser().peek(base + "/no/such/page").headers().firstValue("Content-Type"))
        .get(STRING)
        .startsWith("application/problem+json");
  }

  private static Browser reads(String language) {
    return new Browser(Map.of("Accept", "text/html,*/*;q=0.8", "Accept-Language", language));
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
