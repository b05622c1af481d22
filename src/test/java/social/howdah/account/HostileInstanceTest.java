package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThat;
import static social.howdah.account.TestLinking.BOB;
import static social.howdah.account.TestLinking.ticking;
import static social.howdah.account.TestLinking.wish;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.database.TestDatabase;

/** An instance that means harm, at each door that linking calls. */
@Timeout(120)
class HostileInstanceTest {
  private static final String APPS = "/api/v1/apps";
  private static final String TOKEN = "/oauth/token";
  private static final String ACCOUNT = "/api/v1/accounts/verify_credentials";

  private final TestLinking howdah = new TestLinking(TestDatabase.H2, Map.of());

  @AfterEach
  void close() {
    howdah.close();
  }

  /** What linking cannot do without ends it; what it can is taken for absent. */
  @ParameterizedTest
  @CsvSource({
    "/.well-known/oauth-authorization-server, LINKED",
    APPS + ", UNREACHABLE",
    TOKEN + ", UNREACHABLE",
    ACCOUNT + ", UNREACHABLE",
    "/api/v2/instance, LINKED",
    "/.well-known/webfinger, LINKED"
  })
  void anEndlessAnswerHoldsNobodyUp(String door, Outcome outcome) {
    try (HostileInstance hostile = new HostileInstance(door, HostileInstance.endless())) {
      String handle = hostile.url() + "/@bob";
      assertThat(howdah.link(BOB, ticking(handle, null, "post"), "bob")).isEqualTo(outcome);
      assertThat(howdah.store.all()).hasSize(outcome == Outcome.LINKED ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        APPS + " | []",
        APPS + " | null",
        APPS + " | {}",
        APPS + " | <html>",
        APPS + " | {\"client_id\":{}}",
        APPS + " | ''",
        TOKEN + " | {}",
        TOKEN + " | null",
        ACCOUNT + " | {}",
        ACCOUNT + " | []",
      })
  void anAnswerThatIsNoneIsRefused(String door, String answer) {
    try (HostileInstance hostile =
        new HostileInstance(door, HostileInstance.changed(right -> answer))) {
      assertThat(howdah.link(BOB, wish(hostile.url(), null), "bob")).isEqualTo(Outcome.UNREACHABLE);
      assertThat(howdah.store.all()).isEmpty();
    }
  }

  @Test
  void anIdThatNoDatabaseHoldsIsRefused() {
    try (HostileInstance hostile =
        new HostileInstance(
            APPS,
            HostileInstance.changed(
                right -> right.replace("\"client-", "\"" + "x".repeat(2_000) + "client-")))) {
      assertThat(howdah.link(BOB, wish(hostile.url(), null), "bob")).isEqualTo(Outcome.UNREACHABLE);
    }
  }

  /** It would become part of the Location of our own answer. */
  @Test
  void anIdWithLineBreaksDoesNotBreakOutOfTheLocation() throws Exception {
    try (HostileInstance hostile =
        new HostileInstance(
            APPS,
            HostileInstance.changed(
                right -> right.replace("\"client-", "\"\\r\\nSet-Cookie: a=b&x=client-")))) {
      URI authorize = howdah.begin(BOB, wish(hostile.url(), null));
      assertThat(authorize.toString()).doesNotContain("\r").doesNotContain("\n");
      assertThat(TestLinking.query(authorize).get("client_id")).startsWith("\r\nSet-Cookie: a=b&x");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"long", "profile\\u0000", "profile\\u001b[31m", "<script>\\u2028"})
  void scopesThatAreNoneAreRefusedAndTheTokenRevoked(String scope) {
    String granted = scope.equals("long") ? "scope ".repeat(1_000) : scope;
    try (HostileInstance hostile =
        new HostileInstance(
            TOKEN,
            HostileInstance.changed(
                right -> right.replaceFirst("\"scope\":\"[^\"]*\"", quoted(granted))))) {
      assertThat(howdah.link(BOB, wish(hostile.url(), null), "bob")).isEqualTo(Outcome.UNREACHABLE);
      assertThat(hostile.sandbox().world().tokens("bob")).isEmpty();
    }
  }

  private static String quoted(String scope) {
    return Matcher.quoteReplacement("\"scope\":\"" + scope + "\"");
  }

  /** A user name is all that pages show of an account. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a\\\" onmouseover=\\\"alert(1)",
        "bob\\r\\nX-Injected: 1",
        "bob@mastodon.example",
        "../../admin",
        ""
      })
  void aNameThatNobodyCanHaveIsRefusedAndTheTokenRevoked(String name) {
    try (HostileInstance hostile =
        new HostileInstance(
            ACCOUNT,
            HostileInstance.changed(
                right -> right.replace("\"username\":\"bob\"", "\"username\":\"" + name + "\"")))) {
      assertThat(howdah.link(BOB, wish(hostile.url(), null), "bob")).isEqualTo(Outcome.UNREACHABLE);
      assertThat(howdah.store.all()).isEmpty();
      assertThat(hostile.sandbox().world().tokens("bob")).isEmpty();
    }
  }

  /** Display names, emoji and titles are not kept at all, so that no page can show them. */
  @Test
  void displayNamesAreNotKept() {
    try (HostileInstance hostile =
        new HostileInstance(
            ACCOUNT,
            HostileInstance.changed(
                right ->
                    right.replace(
                        "\"display_name\":\"bob\"",
                        "\"display_name\":\"<img src=x onerror=alert(1)>\"")))) {
      assertThat(howdah.link(BOB, wish(hostile.url(), null), "bob")).isEqualTo(Outcome.LINKED);
      assertThat(howdah.account("bob").toString()).doesNotContain("onerror");
    }
  }

  /** Anybody may claim to be of any domain; the domain must say so as well. */
  @Test
  void aDomainThatTheInstanceIsNotOfIsNotShown() {
    try (HostileInstance hostile =
            new HostileInstance(
                "/api/v2/instance",
                HostileInstance.changed(
                    right ->
                        right.replaceFirst(
                            "\"domain\":\"[^\"]*\"", "\"domain\":\"mastodon.social\"")));
        HostileInstance neighbour = new HostileInstance("/none", HostileInstance.endless())) {
      String host = hostile.url().replaceFirst("http://", "");
      assertThat(howdah.link(BOB, wish(hostile.url(), null), "bob")).isEqualTo(Outcome.LINKED);
      assertThat(howdah.account("bob").handle()).isEqualTo("bob@" + host);
      hostile
          .sandbox()
          .manners()
          .accountsAreOf(neighbour.sandbox().base().replaceFirst("http://", ""));
      assertThat(howdah.link(BOB, wish(hostile.sandbox().base(), "b2"), "bob"))
          .isEqualTo(Outcome.LINKED);
      assertThat(howdah.account("b2").handle())
          .isEqualTo("bob@" + hostile.sandbox().base().replaceFirst("http://", ""));
    }
  }
}
