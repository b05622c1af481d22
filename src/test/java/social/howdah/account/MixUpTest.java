package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.howdah.account.TestLinking.BOB;
import static social.howdah.account.TestLinking.query;
import static social.howdah.account.TestLinking.wish;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Sandbox;

/** Two instances, of which one means harm. */
class MixUpTest {
  private final TestLinking howdah = new TestLinking(TestDatabase.H2, Map.of());
  private final Sandbox honest = Sandbox.start(0);
  private final Sandbox evil = Sandbox.start(0);

  @BeforeEach
  void people() {
    honest.world().user("bob", "bob-password");
    evil.world().user("bob", "bob-password");
  }

  @AfterEach
  void close() {
    howdah.close();
    honest.close();
    evil.close();
  }

  @Test
  void everyInstanceHasACallbackOfItsOwn() throws Exception {
    String one = query(howdah.begin(BOB, wish(honest.base(), null))).get("redirect_uri");
    String other = query(howdah.begin(BOB, wish(evil.base(), null))).get("redirect_uri");
    assertThat(one).startsWith(TestLinking.CALLBACK + "/").isNotEqualTo(other);
  }

  /**
   * The mix-up: the evil instance sends the person on to the honest one, with its own state. The
   * honest one's code would be handed to the evil one's token endpoint.
   */
  @Test
  void aCodeOfAnotherInstanceIsNotHandedToTheOneThatWasAsked() throws Exception {
    URI toEvil = howdah.begin(BOB, wish(evil.base(), null));
    URI toHonest = howdah.begin(BOB, wish(honest.base(), null));
    URI mixed =
        URI.create(
            toHonest.toString().replace(query(toHonest).get("state"), query(toEvil).get("state")));
    URI back = howdah.allow(mixed, "bob");
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.WRONG_ISSUER);
    assertThat(evil.world().tokens("bob")).isEmpty();
    assertThat(honest.world().tokens("bob")).isEmpty();
    assertThat(howdah.store.all()).isEmpty();
  }

  /** The honest instance would not send anybody to a callback it was not registered with. */
  @Test
  void theHonestInstanceDoesNotKnowTheEvilOnesCallback() throws Exception {
    URI toEvil = howdah.begin(BOB, wish(evil.base(), null));
    URI toHonest = howdah.begin(BOB, wish(honest.base(), null));
    String mixed =
        toHonest
            .toString()
            .replace(callback(toHonest), callback(toEvil))
            .replace(query(toHonest).get("state"), query(toEvil).get("state"));
    assertThatThrownBy(() -> howdah.allow(URI.create(mixed), "bob"))
        .hasMessageContaining("redirect uri");
  }

  private static String callback(URI authorize) {
    return query(authorize).getOrDefault("redirect_uri", "").replaceFirst(".*/", "");
  }

  @Test
  void aCodeThatAnotherWasGivenIsUselessWithAnotherState() throws Exception {
    URI stolen = howdah.allow(howdah.begin(BOB, wish(honest.base(), null)), "bob");
    URI mine = howdah.begin(TestLinking.CAROL, wish(honest.base(), null));
    URI injected =
        URI.create(stolen.toString().replace(query(stolen).get("state"), query(mine).get("state")));
    assertThat(howdah.complete(TestLinking.CAROL, injected)).isEqualTo(Outcome.REFUSED);
    assertThat(howdah.store.all()).isEmpty();
  }

  @Test
  void aStateOfOneInstanceIsNoneOfAnother() throws Exception {
    URI toEvil = howdah.begin(BOB, wish(evil.base(), null));
    URI back = howdah.allow(howdah.begin(BOB, wish(honest.base(), null)), "bob");
    URI swapped =
        URI.create(back.toString().replace(query(back).get("state"), query(toEvil).get("state")));
    assertThat(howdah.complete(BOB, swapped)).isEqualTo(Outcome.WRONG_ISSUER);
  }

  @Test
  void anIssuerThatIsTheInstancesOwnIsRight() throws Exception {
    honest.manners().announcesIssuer();
    honest.manners().sendsIssuer(honest.base() + "/");
    assertThat(howdah.link(BOB, wish(honest.base(), null), "bob")).isEqualTo(Outcome.LINKED);
  }

  @Test
  void anAnnouncedIssuerMustBeThere() throws Exception {
    honest.manners().announcesIssuer();
    assertThat(howdah.link(BOB, wish(honest.base(), null), "bob")).isEqualTo(Outcome.WRONG_ISSUER);
    assertThat(honest.world().tokens("bob")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "", "https://evil.example/\r\nSet-Cookie: a=b", "null"})
  void anIssuerThatIsSentMustBeRight(String iss) throws Exception {
    honest.manners().sendsIssuer(iss.isEmpty() ? "x" : iss);
    assertThat(howdah.link(BOB, wish(honest.base(), null), "bob")).isEqualTo(Outcome.WRONG_ISSUER);
  }

  @Test
  void aDenialWithAnotherIssuerIsNotTheInstances() throws Exception {
    honest.manners().sendsIssuer("https://evil.example");
    URI back = howdah.decide(howdah.begin(BOB, wish(honest.base(), null)), "bob", "deny");
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.WRONG_ISSUER);
  }

  @ParameterizedTest
  @CsvSource({"'', true", "/, true", "/x, false", "//, false"})
  void withoutMetadataTheIssuerIsTheInstanceItself(String end, boolean right) {
    honest.manners().withoutMetadata();
    honest.manners().sendsIssuer(honest.base() + end);
    assertThat(howdah.link(BOB, wish(honest.base(), null), "bob"))
        .isEqualTo(right ? Outcome.LINKED : Outcome.WRONG_ISSUER);
  }

  /** RFC 8414, 3.3. It may name whom it likes: nothing of its metadata is used. */
  @Test
  void metadataOfAnotherIssuerAreNotUsed() throws Exception {
    evil.manners().claimsToBe(honest.base() + "/");
    evil.manners().sendsIssuer(honest.base() + "/");
    URI authorize = howdah.begin(BOB, wish(evil.base(), null));
    assertThat(TestLinking.scopes(authorize)).containsExactly("read");
    assertThat(query(authorize)).doesNotContainKey("code_challenge");
    assertThat(howdah.complete(BOB, howdah.allow(authorize, "bob")))
        .isEqualTo(Outcome.WRONG_ISSUER);
  }
}
