package social.howdah.console.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.account.TestAccounts;
import social.howdah.account.need.Needs;
import social.howdah.console.page.Screen;
import social.howdah.console.page.TestScreen;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.TestRoutes;
import social.howdah.routing.mute.Mute;
import social.howdah.routing.mute.Mutes;
import social.howdah.routing.mute.TestMutes;

/** A person sees what is posted in their name, and pauses it. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class InMyNameTest {
  private final Database database = TestDatabase.H2.open();
  private final Instance instance = Instance.of("mastodon.example");
  private final TestAccounts accounts = new TestAccounts(database, instance);
  private final AuditTrail audit = new AuditTrail(database, Clock.systemUTC());
  private final Mutes mutes = TestMutes.of(database, Clock.systemUTC());
  private final PausesResource pauses = new PausesResource();

  @BeforeEach
  void open() {
    accounts.link(instance, "1", "alice", "token");
    pauses.inMyName =
        new InMyName(
            new View(
                accounts.accounts(),
                accounts.grants(),
                new Needs(List.of()),
                accounts.health(),
                TestOutbox.idle(database)),
            accounts.grants(),
            TestRoutes.of(
                Map.of(
                    "howdah.source.ci.kind", "generic",
                    "howdah.route.release.from", "ci",
                    "howdah.route.release.post-as", "alice",
                    "howdah.route.release.text", "{{ event.title }}",
                    "howdah.route.other.from", "ci",
                    "howdah.route.other.post-as", "carol",
                    "howdah.route.other.text", "{{ event.title }}"),
                Map.of()),
            mutes);
    signIn("ada");
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void aRouteThatPostsAsAnAccountIsPausedAndResumedByItsPerson() {
    Document page = page();
    assertThat(page.select(".line").text()).contains("release", "a route from ci, posts as alice");
    assertThat(page.select(".line")).hasSize(1);
    assertThat(page.select("form.pause option").eachText())
        .hasSize(5)
        .startsWith("for 8 hours")
        .endsWith("for 12 months");

    Response paused = pauses.pause(TestScreen.CSRF, "release", "7d");
    assertThat(paused.getLocation()).hasQuery("notice=MUTED");
    assertThat(mutes.ofStatuses("release")).isPresent();
    assertThat(page().select(".line").text()).contains("paused by ada until");
    assertThat(page().select("form.pause")).isEmpty();
    String id = String.valueOf(mutes.active().get(0).id());
    assertThat(page().select(".line form").attr("action"))
        .isEqualTo(TestScreen.BASE + "/pauses/" + id + "/end");

    assertThat(end(id)).isEqualTo("notice=UNMUTED");
    assertThat(end(id)).isEqualTo("notice=NO_SUCH_MUTE");
    assertThat(mutes.active()).isEmpty();
    assertThat(audit.newest(AuditFilter.ALL, 2))
        .extracting(InMyNameTest::words)
        .containsExactly("ada unmuted statuses release", "ada muted statuses release");
  }

  private static String words(AuditEntry line) {
    return line.actor() + " " + line.action().word() + " " + line.subject();
  }

  @Test
  void whatOthersHavePausedIsSeenAndStays() {
    Mute mute = mutes.mute(Mute.Kind.ROUTE, "release", Duration.ofHours(1), null, "root");
    assertThat(page().select(".line").text()).contains("paused by root until");
    assertThat(page().select(".line form")).isEmpty();
    assertThat(end(mute.id().toString())).isEqualTo("notice=NO_SUCH_MUTE");
    assertThat(mutes.active()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "other, 1d, 404",
    "nothing, 1d, 404",
    ", 1d, 404",
    "release, 9999d, 400",
    "release, , 400"
  })
  void onlyOnesOwnIsPausedAndOnlyForAWhile(
      @Nullable String route, @Nullable String time, int status) {
    assertThatThrownBy(() -> pauses.pause(TestScreen.CSRF, route, time))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    signIn("bob");
    assertThatThrownBy(() -> pauses.pause(TestScreen.CSRF, "release", "1d"))
        .isInstanceOf(Problem.class);
    assertThat(page().select(".line")).isEmpty();
    assertThat(mutes.active()).isEmpty();
  }

  private String end(String id) {
    return pauses.resume(UUID.fromString(id), TestScreen.CSRF).getLocation().getQuery();
  }

  private void signIn(String name) {
    pauses.screen = TestScreen.of(new Person(name, Set.of(Person.EMPLOYEE), Set.of()), "en");
  }

  private Document page() {
    Screen screen = pauses.screen;
    return TestHome.page(screen, Map.of("posting", pauses.inMyName.of(screen.person())));
  }
}
