package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Outage;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/**
 * A dead token, a dead server and a rate-limited one, through every door a person has: what waits
 * is kept in order, the owner is told, and linking again lets it go on.
 */
class TokenLifeIT {
  private static Sandbox sandbox;
  private static ChatReceiver chat;
  private static GreenMail mail;
  private static Server server;
  private static Github github;

  private final Browser bob = new Browser();
  private final Browser ada = new Browser();

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(0);
    chat = ChatReceiver.start(0);
    for (String user : List.of("alice", "bob", "carol")) {
      sandbox.world().user(user, user + "-password");
    }
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.put("howdah.sign-in.local.bob.mail", "bob@organisation.example");
    settings.put("howdah.mail.host", "127.0.0.1");
    settings.put("howdah.mail.port", String.valueOf(mail.getSmtp().getPort()));
    settings.put("howdah.mail.tls", "none");
    settings.put("howdah.mail.from", "Howdah <howdah@organisation.example>");
    settings.put("howdah.notices.send-to", "chat");
    server = Server.start(Server.freePort(), Installation.data("tokens"), settings);
    github = new Github(server.url() + "/hooks/github", Installation.HOOK_SECRET);
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.stop();
    chat.close();
    sandbox.close();
  }

  @BeforeEach
  void link() {
    sandbox.outage(Outage.NONE);
    bob.signIn(server.url(), "bob", Installation.BOB_PASSWORD);
    ada.signIn(server.url(), "ada", Installation.ADA_PASSWORD);
    assertThat(linkAlice().message()).startsWith("The account is linked.");
    // Else it may wait beside what the tests let wait.
    await().until(() -> !sandbox.world().subscriptions("alice").isEmpty());
  }

  @AfterEach
  void unlink() {
    sandbox.outage(Outage.NONE);
    for (Browser person : List.of(ada, bob)) {
      Browser.Page home = person.open(server.url() + "/");
      while (home.html().selectFirst("form[action$=/unlink]") != null) {
        Browser.Page page = person.submit(home, "form[action$=/unlink]", Map.of());
        home =
            page.html().selectFirst("input[name=waiting]") == null
                ? page
                : person.submit(page, "form[action$=/unlink]", Map.of("waiting", "cancel"));
      }
    }
  }

  @Test
  void aDeadTokenHoldsTheLaneAndLinkingAgainResumesItInOrder() throws Exception {
    int mails = mail.getReceivedMessages().length;
    int notices = notices();
    publish("before", 0, 1);
    await().until(() -> posted("before").size() == 1);
    revoke();
    publish("held", 0, 3);
    await().until(() -> health().startsWith("Revoked or expired at the instance"));
    publish("held", 3, 3);
    await().untilAsserted(() -> assertThat(health()).contains(": 6 deliveries wait."));
    assertThat(posted("held")).isEmpty();

    // The owner is told, once, by mail and in the chat.
    assertThat(mail.waitForIncomingEmail(20_000, mails + 1)).isTrue();
    await().until(() -> notices() == notices + 1);
    MimeMessage told = mail.getReceivedMessages()[mails];
    String relink = server.url() + "/link?account=" + account();
    assertThat(told.getAllRecipients()[0]).hasToString("bob@organisation.example");
    assertThat(told.getSubject()).startsWith("Please link @alice@127.0.0.1");
    assertThat(GreenMailUtil.getBody(told).replace("=\r\n", "").replace("=3D", "="))
        .contains(relink);

    // Several attempts' worth of time: nothing is tried, counted or lost.
    assertThat(json("deliveries")).contains("\"attempts\":0").doesNotContain("\"dead\"");
    assertThat(bob.open(server.url() + "/").html().select("form.relink button:not(.secondary)"))
        .isNotEmpty();

    // No reason to send the node no requests, but there to be seen.
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(bob.open(server.url() + "/health/ready").body())
                    .containsPattern("\"dead\"\\s*:\\s*\"1\""));
    assertThat(bob.open(server.url() + "/health/ready").status()).isEqualTo(200);

    assertThat(linkAlice().message()).startsWith("The account is linked.");
    publish("held", 6, 2);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(posted("held"))
                    .isEqualTo(IntStream.range(0, 8).mapToObj(i -> "v" + i).toList()));
    assertThat(health()).startsWith("Works, checked ");
    assertThat(mail.getReceivedMessages()).hasSize(mails + 1);
    assertThat(notices()).isEqualTo(notices + 1);
    assertThat(metrics()).contains("howdah_tokens{", "state=\"dead\"");
  }

  @Test
  void aDeadServerKillsNoTokenAndItsDeliveriesAreTriedAgain() {
    sandbox.outage(Outage.DOWN);
    publish("down", 0, 2);
    await().until(() -> json("deliveries").contains("gave no answer"));
    assertThat(health()).startsWith("Works");
    sandbox.outage(Outage.NONE);
    await().untilAsserted(() -> assertThat(posted("down")).containsExactly("v0", "v1"));
  }

  @Test
  void aRateLimitedServerKillsNoTokenAndNoAttemptIsCounted() {
    sandbox.outage(Outage.LIMITED);
    publish("limited", 0, 2);
    await().until(() -> json("deliveries").contains("answered 429"));
    assertThat(health()).startsWith("Works");
    assertThat(json("deliveries")).contains("\"attempts\":0");
    sandbox.outage(Outage.NONE);
    await().untilAsserted(() -> assertThat(posted("limited")).containsExactly("v0", "v1"));
  }

  @Test
  void aFirewallsRefusalKillsNoToken() {
    sandbox.outage(Outage.FIREWALL);
    publish("firewall", 0, 2);
    await().until(() -> json("deliveries").contains("answered 401"));
    assertThat(health()).startsWith("Works");
    sandbox.outage(Outage.NONE);
    await().untilAsserted(() -> assertThat(posted("firewall")).containsExactly("v0", "v1"));
  }

  @Test
  void anotherPersonNeitherRelinksNorUnlinksAndAForgedFormDoesNothing() throws Exception {
    revoke();
    publish("other", 0, 1);
    await().until(() -> health().startsWith("Revoked"));
    Browser.Page taken = ada.link(server.url(), sandbox.base(), "alice", "alice-password", "alice");
    assertThat(taken.message()).isEqualTo("Another person has linked this account already.");
    assertThat(posted("other")).isEmpty();

    String unlink = server.url() + "/accounts/" + account() + "/unlink";
    assertThat(bob.send(form(unlink, "waiting=cancel", server.url())).statusCode()).isEqualTo(403);
    assertThat(bob.send(form(unlink, "waiting=cancel", "https://evil.example")).statusCode())
        .isEqualTo(403);
    assertThat(health()).startsWith("Revoked");
    assertThat(linkAlice().message()).startsWith("The account is linked.");
    await().untilAsserted(() -> assertThat(posted("other")).containsExactly("v0"));
  }

  @Test
  void aStrangersUnlinkFindsNoAccount() {
    ada.link(server.url(), sandbox.base(), "carol", "carol-password", "carol");
    String id = account(ada, "@carol");
    String csrf = home().html().select("input[name=csrf]").attr("value");
    var refused =
        bob.send(form(server.url() + "/accounts/" + id + "/unlink", "csrf=" + csrf, server.url()));
    assertThat(refused.headers().firstValue("Location").orElseThrow())
        .endsWith("outcome=NO_SUCH_ACCOUNT");
    assertThat(json(ada, "accounts")).contains("carol");
  }

  @Test
  void whatWaitsIsKeptForTheNextAccountUnderTheAlias() throws Exception {
    Browser.Page done = unlinkWith("keep", Map.of());
    assertThat(done.message())
        .startsWith("The account is unlinked")
        .contains("2 were left waiting for a new account under the alias.");
    assertThat(linkAlice().message()).startsWith("The account is linked.");
    await().untilAsserted(() -> assertThat(posted("keep")).containsExactly("v0", "v1"));
  }

  @Test
  void whatWaitsIsCancelled() throws Exception {
    Browser.Page done = unlinkWith("cancel", Map.of());
    assertThat(done.message()).contains("2 were cancelled");
    assertThat(json(ada, "deliveries")).contains("\"cancelled\"");
    assertThat(linkAlice().message()).startsWith("The account is linked.");
    publish("after-cancel", 0, 1);
    await().untilAsserted(() -> assertThat(posted("after-cancel")).hasSize(1));
    assertThat(posted("cancel")).isEmpty();
  }

  @Test
  void whatWaitsIsHandedOverToAnotherAccountOfTheSamePersonOnly() throws Exception {
    ada.link(server.url(), sandbox.base(), "carol", "carol-password", "carol");
    Browser.Page words =
        bob.submit(home(), "form.link", Map.of("instance", sandbox.base(), "alias", "bob"));
    bob.decide(
        bob.submit(words, "form[action$=/link]", Map.of("feature", "post")),
        "bob",
        "bob-password",
        "allow");
    Browser.Page refused = unlinkWith("hand-over", Map.of("to", "carol"));
    assertThat(refused.message())
        .isEqualTo("What waits can be handed over only to another linked account of yours.");
    Browser.Page page = bob.submit(home(), unlinkForm(), Map.of());
    Browser.Page done =
        bob.submit(page, "form[action$=/unlink]", Map.of("waiting", "hand-over", "to", "bob"));
    assertThat(done.message()).contains("2 were handed over");
    await().untilAsserted(() -> assertThat(posted("bob", "hand-over")).containsExactly("v0", "v1"));
  }

  @Test
  void whileTheInstanceIsDownTheTokenIsUsedNoMoreAndRevokedLater() throws Exception {
    sandbox.outage(Outage.DOWN);
    Browser.Page done = bob.submit(home(), unlinkForm(), Map.of());
    assertThat(done.message()).contains("Howdah goes on asking it to revoke the token.");
    assertThat(done.html().select("article")).isEmpty();
    assertThat(sandbox.world().tokens("alice")).hasSize(1);
  }

  /** The token dies, two statuses wait, and the account is unlinked with this choice. */
  private Browser.Page unlinkWith(String choice, Map<String, String> more) {
    revoke();
    publish(choice, 0, 2);
    await().until(() -> health().contains(": 2 deliveries wait."));
    Browser.Page page = bob.submit(home(), unlinkForm(), Map.of());
    assertThat(page.body()).contains("2 deliveries wait to be published.");
    Map<String, String> values = new HashMap<>(more);
    values.put("waiting", choice);
    return bob.submit(page, "form[action$=/unlink]", values);
  }

  private Browser.Page home() {
    return bob.open(server.url() + "/");
  }

  private String unlinkForm() {
    return "form[action$=" + account() + "/unlink]";
  }

  /** A route posts as alice: so only whoever has the alias, or is invited for it, may claim it. */
  private Browser.Page linkAlice() {
    if (home().html().select("article code:contains(alice)").isEmpty()) {
      Browser.Page invited =
          ada.submit(
              ada.open(server.url() + "/admin/invitations"),
              "form.invite",
              Map.of("invitee", "bob", "instance", sandbox.base(), "alias", "alice"));
      String link = invited.html().select("article code:contains(?invitation=)").text();
      Browser.Page consent = bob.submit(bob.open(link), "form[action$=/link]", Map.of());
      return bob.decide(consent, "alice", "alice-password", "allow");
    }
    return bob.link(server.url(), sandbox.base(), "alice", "alice-password", "alice");
  }

  private static void revoke() {
    sandbox.world().tokens("alice").stream()
        .map(World.Token::value)
        .forEach(sandbox.world()::revoke);
  }

  private static void publish(String name, int from, int count) {
    IntStream.range(from, from + count)
        .forEach(
            i ->
                assertThat(
                        github
                            .send("release", name + "-" + i, Github.release(name + "/it", "v" + i))
                            .statusCode())
                    .isEqualTo(202));
  }

  private static List<String> posted(String name) {
    return posted("alice", name);
  }

  private static List<String> posted(String user, String name) {
    return sandbox.world().statuses(user).stream()
        .map(World.Posted::text)
        .filter(text -> text.startsWith(name + "/"))
        .map(text -> text.split(" ", -1)[1])
        .toList();
  }

  /** What the page says of alice's account. */
  private String health() {
    return home().html().select("article:contains(@alice) small.health").text();
  }

  private String account() {
    return account(bob, "@alice");
  }

  private static String account(Browser browser, String handle) {
    return browser
        .open(server.url() + "/")
        .html()
        .select("article:contains(" + handle + ") form[action$=/unlink]")
        .attr("action")
        .replaceAll(".*/accounts/|/unlink", "");
  }

  private static int notices() {
    return (int)
        chat.messages().stream().filter(message -> message.body().contains("Please link")).count();
  }

  private String json(String what) {
    return json(bob, what);
  }

  private static String json(Browser browser, String what) {
    return browser.open(server.url() + "/api/" + what).body();
  }

  private String metrics() {
    return bob.open(server.url() + "/metrics").body();
  }

  private static HttpRequest form(String url, String body, String origin) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", origin)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
