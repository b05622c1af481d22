package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import social.howdah.sandbox.World;

/** People post as the organisation's account, and nobody holds its token. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedAccountsIT {
  private static final String NEWS = "news";

  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();
  private final Browser ada = new Browser();
  private final Browser bob = new Browser();
  private final Browser eve = new Browser();

  @BeforeEach
  void signIn() {
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    bob.signIn(base, "bob", Installation.BOB_PASSWORD);
    eve.signIn(base, "eve", Installation.EVE_PASSWORD);
    if (howdah.sandbox.world().user(NEWS).isEmpty()) {
      howdah.sandbox.world().user(NEWS, "news-password");
    }
    ada.linkShared(base, howdah.sandbox.base(), NEWS, "news-password");
    for (Element revoke : grants().select("form[action$=/revoke]")) {
      ada.submit(
          ada.open(base + "/admin/accounts/" + account() + "/grants"),
          "form[action='" + revoke.attr("action") + "']",
          Map.of());
    }
  }

  @Test
  void twoPostThroughOneAccountUntilAGrantEnds() {
    grant("person", "bob", "direct");
    grant("group", "press", "direct");
    assertThat(post(bob, "From Bob").message()).isEqualTo("The status is on its way.");
    assertThat(post(eve, "From Eve of the press").message()).isEqualTo("The status is on its way.");
    awaitStatuses("From Bob", "From Eve of the press");

    Browser.Page stillOpen = eve.open(base + "/post");
    ada.submit(page(), revocationOf("the group", "press"), Map.of());
    Browser.Page refused =
        eve.submit(stillOpen, "main form", Map.of("account", NEWS, "text", "From Eve again"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.message())
        .isEqualTo("You may not post as that account; ask an administrator.");
    assertThat(post(bob, "From Bob again").message()).isEqualTo("The status is on its way.");
    awaitStatuses("From Bob again");
    assertThat(texts()).doesNotContain("From Eve again");

    assertThat(audit())
        .containsSubsequence(
            "ada granted person bob, directly",
            "ada granted group press, directly",
            "ada grant-revoked group press, directly",
            "eve post-refused -")
        .contains("bob posted From Bob", "eve posted From Eve of the press")
        .doesNotContain("eve posted From Eve again");
  }

  @Test
  void whatNeedsApprovalWaitsForSomebodyElse() {
    grant("person", "bob", "approval");
    grant("person", "eve", "direct");
    assertThat(post(bob, "To be approved").message())
        .isEqualTo("The status waits for somebody to approve it.");
    assertThat(bob.open(base + "/approvals").html().select(".approval")).isEmpty();

    Browser.Page waiting = eve.open(base + "/approvals");
    assertThat(waiting.html().select("textarea").text()).isEqualTo("To be approved");
    Browser.Page approved =
        eve.submit(waiting, ".approval form[action$=/approve]", Map.of("text", "Approved by Eve"));
    assertThat(approved.message()).isEqualTo("Approved: the status is on its way.");
    awaitStatuses("Approved by Eve");
    assertThat(texts()).doesNotContain("To be approved");
    assertThat(bob.open(base + "/approvals").html().text()).contains("approved", "by eve");
    assertThat(audit()).contains("eve approved of bob, edited", "bob posted Approved by Eve");
  }

  @Test
  void whoeverLostTheGrantMeanwhileIsNotPostedFor() {
    grant("person", "bob", "approval");
    post(bob, "Too late");
    Browser.Page waiting = ada.open(base + "/approvals");
    ada.submit(page(), revocationOf("the person", "bob"), Map.of());
    assertThat(ada.submit(waiting, ".approval form[action$=/approve]", Map.of()).message())
        .startsWith("Whoever asked for it may not post as that account any longer");
    assertThat(texts()).doesNotContain("Too late");
  }

  @Test
  void anAdministratorNeedsAGrantToo() {
    assertThat(ada.open(base + "/post").html().select("option").eachAttr("value"))
        .doesNotContain(NEWS);
  }

  @Test
  void aStatusThatIsTooLongIsGivenBack() {
    grant("person", "bob", "direct");
    Browser.Page page = post(bob, "x".repeat(501));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.message())
        .isEqualTo("The status is too long for its instance by 1 characters.");
    assertThat(page.html().select("textarea").text()).hasSize(501);
  }

  @Test
  void aFormThatIsSentTwicePostsOnce() {
    grant("person", "bob", "direct");
    Browser.Page form = bob.open(base + "/post");
    Map<String, String> values = Map.of("account", NEWS, "text", "Clicked twice");
    bob.submit(form, "main form", values);
    assertThat(bob.submit(form, "main form", values).message())
        .isEqualTo("That form was sent already; nothing was done again.");
    awaitStatuses("Clicked twice");
  }

  @Test
  void theAuditIsCopiedAsJsonLines() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/audit")).build();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              HttpResponse<String> lines = ada.send(request);
              assertThat(lines.headers().firstValue("Content-Type"))
                  .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
              assertThat(lines.body().lines())
                  .isNotEmpty()
                  .allSatisfy(line -> assertThat(line).startsWith("{").contains("\"seq\":"));
            });
  }

  private void grant(String kind, String grantee, String mode) {
    Browser.Page page =
        ada.submit(page(), "form.grant", Map.of("kind", kind, "grantee", grantee, "mode", mode));
    assertThat(page.message()).isEqualTo("Granted.");
  }

  private Browser.Page page() {
    return ada.open(base + "/admin/accounts/" + account() + "/grants");
  }

  private Element grants() {
    return page().html();
  }

  private String account() {
    return Objects.requireNonNull(
            ada.open(base + "/").html().selectFirst("article:contains(@news@) a[href$=/grants]"))
        .attr("href")
        .replaceAll(".*accounts/([^/]+)/grants", "$1");
  }

  private String revocationOf(String kind, String grantee) {
    Element article =
        Objects.requireNonNull(
            grants()
                .selectFirst(
                    "article:contains(%s):has(strong:containsOwn(%s))".formatted(kind, grantee)));
    return "form[action='" + article.select("form").attr("action") + "']";
  }

  private Browser.Page post(Browser browser, String text) {
    return browser.submit(
        browser.open(base + "/post"), "main form", Map.of("account", NEWS, "text", text));
  }

  private void awaitStatuses(String... texts) {
    await().atMost(Duration.ofSeconds(20)).until(() -> texts().containsAll(List.of(texts)));
  }

  private List<String> texts() {
    return howdah.sandbox.world().statuses(NEWS).stream().map(World.Posted::text).toList();
  }

  /** Who did what, the oldest first; of a status, its words in place of its URL. */
  private List<String> audit() {
    List<String> lines = new ArrayList<>();
    ada.open(
            base
                + "/admin/audit?subject=account+news@"
                + URI.create(howdah.sandbox.base()).getAuthority())
        .html()
        .select("tbody tr")
        .forEach(row -> lines.add(0, line(row)));
    return lines;
  }

  private String line(Element row) {
    String detail = row.select("td:nth-child(4) small").text();
    String words =
        howdah.sandbox.world().statuses(NEWS).stream()
            .filter(status -> detail.endsWith("/" + status.id()))
            .map(World.Posted::text)
            .findFirst()
            .orElse(detail.isEmpty() ? "-" : detail);
    return row.child(1).text() + " " + row.child(2).text() + " " + words;
  }
}
