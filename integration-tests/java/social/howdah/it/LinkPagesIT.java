package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.sandbox.World;

/**
 * What people are told before they leave, invitations, and accounts that have allowed too little.
 */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class LinkPagesIT {
  private static final String SCRIPT = "\"><script>alert(1)</script>";

  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();
  private final String instance = howdah.sandbox.base();
  private final Browser ada = new Browser();
  private final Browser bob = new Browser();

  @BeforeEach
  void signIn() {
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    bob.signIn(base, "bob", Installation.BOB_PASSWORD);
  }

  @AfterEach
  void reset() {
    howdah.sandbox.manners().reset();
  }

  @Test
  void thePageSaysWhatIsAskedAndWhy() {
    Browser.Page page = ada.open(base + "/link/ask?alias=alice&instance=" + instance);
    assertThat(page.html().select("main li").eachText())
        .containsExactly(
            "see which account it is",
            "post statuses as this account, and look among its statuses whether one was posted"
                + " read:statuses write:statuses",
            "receive this account's notifications, and read them push read:notifications");
  }

  /** The lane waits: nothing is lost, and nothing overtakes. */
  @Test
  void whatAnAccountHasNotAllowedWaitsAndGoesOnInOrderOnceItDoes() {
    howdah.sandbox.manners().grantsOnly("profile", "push", "read:notifications");
    assertThat(ada.link(base, instance, "alice", "alice-password", "alice").message())
        .startsWith("The account is linked, but you have allowed less");
    for (int i = 0; i < 3; i++) {
      howdah.github.send("release", "step-up-" + i, Github.release("step/up", "v" + i));
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> ada.open(base + "/api/deliveries").body().contains("It lacks read:statuses and"));
    assertThat(tags()).isEmpty();
    assertThat(ada.open(base + "/").html().select(".lack").text())
        .startsWith("Has not allowed Howdah to post statuses as this account");

    howdah.sandbox.manners().reset();
    Browser.Page words =
        ada.submit(ada.open(base + "/"), "article:has(.lack) form[action$=/link/ask]", Map.of());
    assertThat(words.html().select("h1").text()).startsWith("Link @alice@");
    Browser.Page done =
        ada.decide(
            ada.submit(words, "form[action$=/link]", Map.of()), "alice", "alice-password", "allow");
    assertThat(done.message()).isEqualTo("The account is linked.");
    await().atMost(Duration.ofSeconds(20)).until(() -> tags().size() == 3);
    assertThat(tags()).containsExactly("v0", "v1", "v2");
  }

  private List<String> tags() {
    return howdah.sandbox.world().statuses("alice").stream()
        .map(World.Posted::text)
        .filter(text -> text.startsWith("step/up"))
        .map(text -> text.split(" ", -1)[1])
        .toList();
  }

  @Test
  void anAdministratorInvitesAndThePersonFollows() {
    Browser.Page invited =
        ada.submit(
            ada.open(base + "/admin/invitations"),
            "form.invite",
            Map.of("invitee", "bob", "instance", instance, "purpose", "For <b>bold</b> words"));
    assertThat(invited.status()).isEqualTo(200);
    String link = invited.html().select("article code:contains(?invitation=)").eachText().get(0);
    assertThat(ada.open(link).message()).startsWith("This invitation is for another person.");
    Browser.Page words = bob.open(link);
    assertThat(words.html().text()).contains("ada invites you").contains("For <b>bold</b> words");
    assertThat(words.html().select("main b")).isEmpty();
    Browser.Page done =
        bob.decide(
            bob.submit(words, "form[action$=/link]", Map.of()), "carol", "carol-password", "allow");
    assertThat(done.message()).isEqualTo("The account is linked.");
    assertThat(bob.open(link).message()).startsWith("This invitation was used or withdrawn");
    bob.submit(bob.open(base + "/"), "form[action$=/unlink]", Map.of());
  }

  @Test
  void anInvitationIsWithdrawn() {
    Browser.Page invited =
        ada.submit(
            ada.open(base + "/admin/invitations"),
            "form.invite",
            Map.of("invitee", "bob", "purpose", SCRIPT));
    assertThat(invited.foreignScripts(base)).isEmpty();
    assertThat(invited.html().text()).contains(SCRIPT);
    String link = invited.html().select("article code:contains(?invitation=)").eachText().get(0);
    Browser.Page gone = ada.submit(invited, "form[action$=/withdraw]", Map.of());
    assertThat(gone.body()).doesNotContain(link);
    assertThat(bob.open(link).message()).startsWith("This invitation was used or withdrawn");
  }

  @Test
  void onlyAdministratorsInvite() {
    assertThat(bob.open(base + "/admin/invitations").status()).isEqualTo(403);
    assertThat(post(bob, "/admin/invitations", "invitee=bob").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/link",
        "/code",
        "/admin/invitations",
        "/admin/invitations/00000000-0000-0000-0000-000000000000/withdraw"
      })
  void aFormWithoutItsTokenIsRefused(String form) {
    assertThat(post(ada, form, "instance=" + instance).statusCode()).isEqualTo(403);
    assertThat(post(ada, form, "csrf=wrong").statusCode()).isEqualTo(403);
  }

  @Test
  void theDocumentedLinkLeadsStraightToTheInstance() {
    HttpResponse<String> response = bob.peek(base + "/link?instance=" + instance);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(location(response)).startsWith(instance + "/oauth/authorize?");
  }

  @Test
  void aLinkThatAnotherSiteHadTheBrowserFollowLeadsToThePage() {
    HttpResponse<String> response =
        bob.send(
            HttpRequest.newBuilder(URI.create(base + "/link?instance=" + instance))
                .header("Sec-Fetch-Site", "cross-site")
                .build());
    assertThat(location(response))
        .isEqualTo(base + "/link/ask?" + Browser.encoded(Map.of("instance", instance)));
  }

  @Test
  void aLinkForTheOrganisationsAliasLeadsToThePage() {
    assertThat(location(ada.peek(base + "/link?alias=alice&instance=" + instance)))
        .startsWith(base + "/link/ask?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"instance", "alias", "account", "invitation"})
  void aScriptInALinkIsText(String parameter) {
    String url = base + "/link/ask?" + Browser.encoded(Map.of(parameter, SCRIPT));
    Browser.Page page = bob.open(url);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.foreignScripts(base)).isEmpty();
    assertThat(page.html().select("form.link input, form[action$=/link] input").eachAttr("onload"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "LINKED\"><script>", "%0d%0aX-Injected: 1"})
  void anOutcomeThatIsNoneIsNotShown(String outcome) {
    Browser.Page page = bob.open(base + "/?" + Browser.encoded(Map.of("outcome", outcome)));
    assertThat(page.message()).isEmpty();
    assertThat(page.foreignScripts(base)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"instance", "alias", "account"})
  void lineBreaksDoNotBreakOutOfTheLocation(String parameter) {
    for (String path : List.of("/link?", "/link/ask?")) {
      HttpResponse<String> response =
          bob.peek(base + path + parameter + "=a%0d%0aX-Injected:%201%0d%0a%0d%0ax");
      assertThat(response.headers().firstValue("X-Injected")).isEmpty();
      assertThat(response.statusCode()).isLessThan(400);
    }
  }

  /** The error of an instance is its own words: none of them is shown. */
  @Test
  void theWordsOfAnInstancesErrorAreNotShown() {
    Browser.Page consent = bob.consent(base, instance, "");
    String back = consent.html().select("input[name=redirect_uri]").attr("value");
    String state = consent.html().select("input[name=state]").attr("value");
    Browser.Page page =
        bob.open(
            back
                + "?"
                + Browser.encoded(
                    Map.of("state", state, "error", SCRIPT, "error_description", SCRIPT)));
    assertThat(page.message()).isEqualTo("You have not allowed it, so nothing was linked.");
    assertThat(page.foreignScripts(base)).isEmpty();
    assertThat(page.body()).doesNotContain("alert(1)");
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> post(Browser browser, String path, String body) {
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", base)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }
}
