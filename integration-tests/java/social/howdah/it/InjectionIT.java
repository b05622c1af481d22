package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.sandbox.World;

/** What people, payloads and forgers write into fields stays text. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class InjectionIT {
  private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();
  private final Browser ada = new Browser();

  @BeforeEach
  void link() {
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    ada.link(base, howdah.sandbox.base(), "alice", "alice-password", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE audit; --",
        "' OR '1'='1",
        "\" OR \"\"=\"",
        "1); DELETE FROM session; --",
        "%' UNION SELECT token FROM linked_account --",
        "\\'; SELECT pg_sleep(10); --"
      })
  void sqlInAFieldStaysText(String sql) {
    String encoded = URLEncoder.encode(sql, StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/admin/audit?actor=" + encoded,
            "/admin/audit?action=" + encoded,
            "/admin/audit?subject=" + encoded,
            "/link?alias=" + encoded,
            "/link?instance=" + encoded,
            "/post?as=" + encoded,
            "/code?state=" + encoded,
            "/oauth/callback?code=x&state=" + encoded)) {
      assertThat(ada.open(base + path).status()).as(path).isEqualTo(200);
    }
    assertThat(
            new Browser()
                .submit(
                    new Browser().open(base + "/sign-in"),
                    "form",
                    Map.of("name", sql, "password", sql))
                .status())
        .isEqualTo(401);
    assertThat(howdah.github.send("push", "sql-" + sql.hashCode(), "{}").statusCode())
        .isEqualTo(202);
    ada.submit(ada.open(base + "/post"), "main form", Map.of("text", sql));
    awaitStatus(sql);
    assertThat(ada.open(base + "/admin/audit").html().select("tbody tr")).isNotEmpty();
  }

  @Test
  void markupInAFieldStaysText() {
    ada.submit(ada.open(base + "/post"), "main form", Map.of("text", MARKUP, "spoiler", MARKUP));
    awaitStatus(MARKUP);
    String encoded = URLEncoder.encode(MARKUP, StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/",
            "/approvals",
            "/post?as=" + encoded,
            "/?outcome=" + encoded,
            "/post?notice=" + encoded,
            "/admin/audit?actor=" + encoded + "&action=" + encoded + "&subject=" + encoded,
            "/sign-in?next=" + encoded)) {
      Browser.Page page = ada.open(base + path);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.foreignScripts(base)).as(path).isEmpty();
      assertThat(page.html().select("img[src=x], [onerror]")).as(path).isEmpty();
    }
    Browser.Page refused =
        ada.submit(
            ada.open(base + "/post"), "main form", Map.of("text", MARKUP, "visibility", MARKUP));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.foreignScripts(base)).isEmpty();
    assertThat(refused.html().select("img[src=x], [onerror]")).isEmpty();
    assertThat(refused.html().select("textarea").text()).isEqualTo(MARKUP);
  }

  @Test
  void aPayloadIsNoTemplate() {
    howdah.github.send(
        "release", "no-template", Github.release("{{ 7 * 7 }}{% include 'home' %}", "v1"));
    awaitStatus("{{ 7 * 7 }}{% include 'home' %} v1 is out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/assets/pico.css",
        "/api/accounts",
        "/nowhere",
        "/oauth/callback"
      })
  void everyAnswerCarriesTheHeadersThatGuard(String path) {
    for (Browser browser : List.of(ada, new Browser())) {
      HttpResponse<String> answer = browser.peek(base + path);
      assertThat(answer.headers().map())
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("x-frame-options", List.of("DENY"))
          .containsEntry("referrer-policy", List.of("same-origin"))
          .containsKey("x-request-id");
      assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'");
    }
  }

  private void awaitStatus(String text) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                howdah.sandbox.world().statuses("alice").stream()
                    .map(World.Posted::text)
                    .anyMatch(posted -> posted.startsWith(text)));
  }
}
