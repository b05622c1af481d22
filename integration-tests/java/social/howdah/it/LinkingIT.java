package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linking and unlinking, and everything a person or a forger may do wrong. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class LinkingIT {
  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();
  private final String instance = howdah.sandbox.base();
  private final Browser bob = new Browser();

  @BeforeEach
  void signIn() {
    bob.signIn(base, "bob", Installation.BOB_PASSWORD);
  }

  @Test
  void whoIsNotSignedInSignsInAndGoesOn() {
    Browser fresh = new Browser();
    Browser.Page page = fresh.open(base + "/link?instance=" + instance);
    assertThat(page.url().getPath()).isEqualTo("/sign-in");
    Browser.Page consent =
        fresh.submit(page, "form", Map.of("name", "bob", "password", Installation.BOB_PASSWORD));
    assertThat(consent.url().toString()).startsWith(instance + "/oauth/authorize");
    assertThat(consent.url().getQuery()).contains("code_challenge_method=S256").contains("state=");
  }

  @Test
  void aWrongPasswordIsTold() {
    Browser fresh = new Browser();
    Browser.Page page =
        fresh.submit(
            fresh.open(base + "/sign-in"), "form", Map.of("name", "bob", "password", "wrong"));
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.message()).isEqualTo("Name and password do not belong together.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x"})
  void signingInLeadsNowhereElse(String next) {
    Browser fresh = new Browser();
    Browser.Page page =
        fresh.submit(
            fresh.open(base + "/sign-in"),
            "form",
            Map.of("name", "bob", "password", Installation.BOB_PASSWORD, "next", next));
    assertThat(page.url().toString()).isEqualTo(base + "/");
  }

  @Test
  void anAccountIsLinkedUnlinkedAndItsTokenRevoked() {
    assertThat(link("carol", "").message()).isEqualTo("The account is linked.");
    assertThat(howdah.sandbox.world().tokens("carol")).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !howdah.sandbox.world().subscriptions("carol").isEmpty());
    assertThat(link("carol", "").message()).isEqualTo("The account is linked.");
    assertThat(howdah.sandbox.world().tokens("carol")).hasSize(1);

    Browser.Page home = bob.open(base + "/");
    Browser.Page gone = bob.submit(home, "form[action$=/unlink]", Map.of());
    assertThat(gone.message()).isEqualTo("The account is unlinked, and its token revoked.");
    assertThat(gone.html().select("article")).isEmpty();
    assertThat(howdah.sandbox.world().tokens("carol")).isEmpty();
    assertThat(howdah.sandbox.world().subscriptions("carol")).isEmpty();
  }

  @Test
  void whoDeniesIsToldAndNothingIsStored() {
    Browser.Page consent = consent();
    Browser.Page page = bob.decide(consent, "carol", "carol-password", "deny");
    assertThat(page.message()).isEqualTo("You have not allowed it, so nothing was linked.");
    assertThat(page.html().select("article")).isEmpty();
  }

  @Test
  void aForgedStateIsRefused() {
    Browser.Page page = bob.open(base + "/oauth/callback?code=forged&state=forged");
    assertThat(page.message()).startsWith("This link was used already, or was not made here.");
    assertThat(bob.open(base + "/oauth/callback").message())
        .startsWith("This link was used already, or was not made here.");
  }

  @Test
  void aStateIsGoodForOneUse() {
    String back = callback(consent());
    assertThat(bob.open(back + "&error=access_denied").message())
        .startsWith("You have not allowed it");
    assertThat(bob.open(back + "&code=x").message()).startsWith("This link was used already");
  }

  @Test
  void anotherPersonsStateIsRefused() {
    String back = callback(consent());
    Browser ada = new Browser();
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    assertThat(ada.open(back + "&code=x").message())
        .isEqualTo("Another person began this. Link the account yourself.");
  }

  @Test
  void aCodeTheInstanceRefusesIsTold() {
    assertThat(bob.open(callback(consent()) + "&code=wrong").message())
        .isEqualTo("The instance refused the code. Link the account again.");
  }

  @Test
  void anInstanceThatHasForgottenHowdahGetsToKnowItAgain() {
    Browser.Page consent = consent();
    howdah.sandbox.world().apps().forget();
    assertThat(bob.open(callback(consent) + "&code=x").message())
        .startsWith("The instance no longer knew Howdah.");
    assertThat(link("carol", "again").message()).isEqualTo("The account is linked.");
    bob.submit(bob.open(base + "/"), "form[action$=/unlink]", Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "http://10.0.0.1", "http://127.0.0.1:1"})
  void anInstanceThatCannotBeReachedIsTold(String address) {
    Browser.Page page = bob.consent(base, address, "");
    assertThat(page.url().toString()).startsWith(base);
    assertThat(page.message()).isNotEmpty();
    assertThat(page.status()).isEqualTo(200);
  }

  @Test
  void anAliasThatIsTakenIsTold() {
    Browser ada = new Browser();
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    ada.link(base, instance, "alice", "alice-password", "alice");
    assertThat(ada.link(base, instance, "carol", "carol-password", "alice").message())
        .isEqualTo("That alias belongs to another account. Choose another.");
    assertThat(link("carol", "alice").message()).startsWith("That alias is kept:");
    assertThat(link("carol", "not an alias").message()).startsWith("An alias is made of");
    assertThat(link("alice", "").message())
        .isEqualTo("Another person has linked this account already.");
    assertThat(howdah.sandbox.world().tokens("carol")).isEmpty();
  }

  @Test
  void aFormOfAnotherSiteOrWithoutItsTokenIsRefused() {
    assertThat(post("/sign-out", "csrf=wrong", base).statusCode()).isEqualTo(403);
    assertThat(post("/sign-out", "", base).statusCode()).isEqualTo(403);
    assertThat(post("/sign-out", "", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(post("/sign-in", "name=bob&password=x", "https://evil.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theApiAnswersPeopleWhoAreSignedIn() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/accounts")).build();
    assertThat(new Browser().send(request).statusCode()).isEqualTo(401);
    assertThat(bob.send(request).body()).startsWith("[");
    assertThat(bob.open(base + "/api/deliveries").status()).isEqualTo(200);
  }

  private HttpResponse<String> post(String path, String body, String origin) {
    return bob.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private Browser.Page link(String user, String alias) {
    return bob.link(base, instance, user, user + "-password", alias);
  }

  private Browser.Page consent() {
    return bob.consent(base, instance, "");
  }

  /** Where the instance would send the person back to, but for code or error. */
  private static String callback(Browser.Page consent) {
    return consent.html().select("input[name=redirect_uri]").attr("value")
        + "?state="
        + consent.html().select("input[name=state]").attr("value");
  }
}
