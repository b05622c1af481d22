package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a password of the configuration, and sessions as people see them. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class SignInIT {
  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();

  @Test
  void aHashInTheConfigurationIsAsGoodAsAPassword() {
    Browser gus = new Browser();
    gus.signIn(base, "gus", Installation.GUS_PASSWORD);
    assertThat(gus.open(base + "/sessions").html().select("article").text())
        .contains("this session");
  }

  @Test
  void guessesOfOnePersonsPasswordEndAfterTenWhateverAddressesAreClaimed() {
    Browser mallory = new Browser();
    for (int i = 0; i < 10; i++) {
      assertThat(guess(mallory, "192.0.2." + i).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> last = guess(mallory, "192.0.2.99");
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(Long.parseLong(last.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 31L);
    assertThat(last.body()).contains("Too many attempts").doesNotContain("hetty-password");
  }

  private HttpResponse<String> guess(Browser browser, String claimed) {
    return post(
        browser,
        "/sign-in",
        Map.of("name", "hetty", "password", "hetty-password"),
        Map.of("Origin", base, "X-Forwarded-For", claimed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in/start", "/sign-in/callback?state=a&code=b"})
  void theWaysInOfOtherModesDoNotExist(String path) {
    assertThat(new Browser().open(base + path).status()).isEqualTo(404);
  }

  @Test
  void theBackChannelDoesNotExistWithoutAProvider() {
    assertThat(
            post(
                    new Browser(),
                    "/sign-in/back-channel-logout",
                    Map.of("logout_token", "a"),
                    Map.of())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPlantedSessionIdIsNotTakenOver() {
    HttpResponse<String> answer =
        post(
            new Browser(),
            "/sign-in",
            Map.of("name", "bob", "password", Installation.BOB_PASSWORD),
            Map.of("Origin", base, "Cookie", "howdah=planted"));
    assertThat(answer.statusCode()).isEqualTo(303);
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("howdah=")
        .doesNotContain("planted")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(with("howdah=planted", "/sessions").statusCode()).isEqualTo(303);
    assertThat(with(cookie.split(";", 2)[0], "/sessions").statusCode()).isEqualTo(200);
  }

  @Test
  void aTamperedCookieIsNobodys() {
    String cookie = cookie("bob", Installation.BOB_PASSWORD);
    String tampered = cookie.substring(0, cookie.length() - 1) + (cookie.endsWith("A") ? "B" : "A");
    assertThat(with(tampered, "/sessions").statusCode()).isEqualTo(303);
    assertThat(with(tampered, "/api/accounts").statusCode()).isEqualTo(401);
    assertThat(with(cookie + "\"; DROP TABLE session", "/sessions").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-out",
        "/sessions/end",
        "/sessions/00000000-0000-0000-0000-000000000000/end",
        "/admin/sessions/end",
        "/admin/sessions/00000000-0000-0000-0000-000000000000/end"
      })
  void aFormWithoutItsTokenIsRefused(String path) {
    Map<String, String> cookie = Map.of("Cookie", cookie("ada", Installation.ADA_PASSWORD));
    for (Map<String, String> form :
        List.of(
            Map.<String, String>of(),
            Map.of("csrf", ""),
            Map.of("csrf", csrf("bob", Installation.BOB_PASSWORD)))) {
      assertThat(post(new Browser(), path, form, cookie).statusCode()).isEqualTo(403);
    }
    assertThat(with(Objects.requireNonNull(cookie.get("Cookie")), "/sessions").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void aFormOfAnotherSiteIsRefusedEvenWithItsToken(String header, String value) {
    Browser ada = new Browser();
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    String csrf = ada.open(base + "/sessions").html().select("input[name=csrf]").attr("value");
    assertThat(post(ada, "/sign-out", Map.of("csrf", csrf), Map.of(header, value)).statusCode())
        .isEqualTo(403);
    assertThat(
            post(
                    new Browser(),
                    "/sign-in",
                    Map.of("name", "bob", "password", Installation.BOB_PASSWORD),
                    Map.of(header, value))
                .statusCode())
        .isEqualTo(403);
    assertThat(ada.open(base + "/sessions").status()).isEqualTo(200);
  }

  @Test
  void anAdministratorEndsASessionOfAnother() {
    Browser gus = new Browser();
    gus.signIn(base, "gus", Installation.GUS_PASSWORD);
    Browser ada = new Browser();
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    assertThat(gus.open(base + "/admin/sessions").status()).isEqualTo(403);
    Browser.Page ended =
        ada.submit(
            ada.open(base + "/admin/sessions"),
            "form:has(input[name=person][value=gus])",
            Map.of());
    assertThat(ended.message()).isEqualTo("Ended, on every node.");
    assertThat(gus.open(base + "/sessions").url().getPath()).isEqualTo("/sign-in");
    assertThat(ada.open(base + "/admin/audit?action=session-ended").body()).contains("person gus");
  }

  @Test
  void aPersonEndsTheirOwnOtherSession() {
    Browser desk = new Browser();
    desk.signIn(base, "bob", Installation.BOB_PASSWORD);
    Browser phone = new Browser();
    phone.signIn(base, "bob", Installation.BOB_PASSWORD);
    Browser.Page page = desk.open(base + "/sessions");
    page.html().select("article").stream()
        .filter(article -> !article.text().contains("this session"))
        .map(article -> article.select("form").attr("action"))
        .forEach(action -> desk.submit(page, "form[action=" + action + "]", Map.of()));
    assertThat(phone.open(base + "/sessions").url().getPath()).isEqualTo("/sign-in");
    assertThat(desk.open(base + "/sessions").status()).isEqualTo(200);
  }

  @Test
  void nextLeadsToNoOtherSite() {
    for (String next : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
      Map<String, String> form = new HashMap<>();
      form.put("name", "bob");
      form.put("password", Installation.BOB_PASSWORD);
      form.put("next", next);
      assertThat(
              post(new Browser(), "/sign-in", form, Map.of("Origin", base))
                  .headers()
                  .firstValue("Location"))
          .hasValue(base + "/");
    }
  }

  @Test
  void aNameWithALineBreakForgesNoLineOfTheLog() {
    post(
        new Browser(),
        "/sign-in",
        Map.of("name", "eve\n[2026] [SEVERE] forged-line", "password", "x"),
        Map.of("Origin", base));
    assertThat(howdah.server.log()).doesNotContain("forged-line");
    Browser ada = new Browser();
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    assertThat(ada.open(base + "/admin/audit?action=sign-in-refused").body())
        .contains("somebody unknown")
        .doesNotContain("forged-line");
  }

  private String csrf(String name, String password) {
    Browser browser = new Browser();
    browser.signIn(base, name, password);
    return browser.open(base + "/sessions").html().select("input[name=csrf]").attr("value");
  }

  private String cookie(String name, String password) {
    return post(new Browser(), "/sign-in", Map.of("name", name, "password", password), Map.of())
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .split(";", 2)[0];
  }

  private HttpResponse<String> with(String cookie, String path) {
    return new Browser()
        .send(HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie).build());
  }

  private HttpResponse<String> post(
      Browser browser, String path, Map<String, String> form, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Browser.encoded(form)));
    headers.forEach(request::header);
    return browser.send(request.build());
  }
}
