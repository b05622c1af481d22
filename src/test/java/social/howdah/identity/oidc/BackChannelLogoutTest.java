package social.howdah.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.identity.Session;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.SettableClock;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.vault.TestVault;
import social.howdah.platform.vault.Vault;

/** Only the provider ends sessions by the back channel, and with each token once. */
@ParameterizedClass
@EnumSource
class BackChannelLogoutTest {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private final FakeProvider fake = FakeProvider.start();
  private final SettableClock clock = new SettableClock();
  private final Node one;
  private final Node two;

  BackChannelLogoutTest(TestDatabase kind) {
    Database database = kind.open();
    Vault vault = TestVault.of(database);
    one = new Node(fake, database, vault, clock);
    two = new Node(fake, TestDatabase.second(database), vault, clock);
  }

  @AfterEach
  void stop() {
    fake.close();
    one.close();
    two.close();
  }

  @Test
  void theProvidersSessionEndsHereOnEveryNode() throws Exception {
    Session session = one.ada(fake);
    two.logout.take(fake.signed(token().build()));
    assertThat(one.sessions.find(session.id())).isEmpty();
  }

  @Test
  void withoutASessionEveryoneOfTheSubjectEnds() throws Exception {
    Session first = one.ada(fake);
    Session second = one.ada(fake);
    two.logout.take(fake.signed(token().claim("sid", null).subject("subject-of-ada").build()));
    assertThat(one.sessions.find(first.id())).isEmpty();
    assertThat(one.sessions.find(second.id())).isEmpty();
  }

  @Test
  void anotherSessionGoesOn() throws Exception {
    Session session = one.ada(fake);
    one.logout.take(fake.signed(token().claim("sid", "sid-of-bob").build()));
    assertThat(one.sessions.find(session.id())).isPresent();
  }

  @Test
  void aReplayedTokenIsRefusedOnTheOtherNodeToo() throws Exception {
    String token = fake.signed(token().build());
    one.logout.take(token);
    Session later = one.ada(fake);
    assertRefused(token);
    one.logout.clean(new Housekeeping());
    assertThatThrownBy(() -> two.logout.take(token)).isInstanceOf(RefusedException.class);
    assertThat(one.sessions.find(later.id())).isPresent();
  }

  @Test
  void aTokenIsTooOldBeforeItIsForgotten() throws Exception {
    String token = fake.signed(token().build());
    one.logout.take(token);
    clock.pass(Duration.ofMinutes(7));
    one.logout.clean(new Housekeeping());
    assertRefused(token);
  }

  @Test
  void aForgedTokenIsRefused() {
    assertRefused(
        FakeProvider.signed(token().build(), FakeProvider.newKey("one"), JOSEObjectType.JWT));
    assertRefused(FakeProvider.unsigned(token().build()));
    assertRefused(fake.hmacWithPublicKey(token().build()));
    assertRefused("no.token.atall");
    assertRefused("");
  }

  @Test
  void aTokenWithANonceIsRefused() {
    assertRefused(fake.signed(token().claim("nonce", "n").build()));
  }

  @Test
  void anIdTokenIsNoLogoutToken() {
    assertRefused(fake.signed(fake.claims("n").build()));
  }

  @Test
  void aTokenWithoutTheEventIsRefused() {
    assertRefused(
        fake.signed(token().claim("events", Map.of("https://x.example", Map.of())).build()));
  }

  @Test
  void anotherClientsTokenIsRefused() {
    assertRefused(fake.signed(token().audience("another-client").build()));
  }

  @Test
  void anotherIssuersTokenIsRefused() {
    assertRefused(fake.signed(token().issuer("https://evil.example").build()));
  }

  @Test
  void aTokenWithoutAnIdIsRefused() {
    assertRefused(fake.signed(token().jwtID(null).build()));
  }

  @Test
  void anExpiredTokenIsRefused() {
    Instant past = Instant.now().minusSeconds(120);
    assertRefused(fake.signed(token().expirationTime(Date.from(past)).build()));
  }

  @Test
  void aTokenThatNamesNobodyIsRefused() {
    assertRefused(fake.signed(token().claim("sid", null).build()));
  }

  @Test
  void aTokenOfTomorrowIsRefused() {
    assertRefused(
        fake.signed(
            token().issueTime(Date.from(clock.instant().plus(Duration.ofDays(1)))).build()));
  }

  @Test
  void theTypeOfTheSpecificationIsTaken() throws Exception {
    one.logout.take(
        FakeProvider.signed(token().build(), fake.key(), new JOSEObjectType("logout+jwt")));
  }

  private JWTClaimsSet.Builder token() {
    return new JWTClaimsSet.Builder()
        .issuer(fake.issuer())
        .audience(FakeProvider.CLIENT)
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(Instant.now().plusSeconds(120)))
        .jwtID(UUID.randomUUID().toString())
        .claim("sid", "sid-of-ada")
        .claim("events", Map.of(EVENT, Map.of()));
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> two.logout.take(token)).isInstanceOf(RefusedException.class);
  }
}
