package social.howdah.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.howdah.identity.Refusal;
import social.howdah.platform.SettableClock;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.vault.TestVault;

/** Nobody is signed in by an ID token that does not hold in every respect. */
class IdTokenAttacksTest {
  private final FakeProvider fake = FakeProvider.start();
  private final Database database = TestDatabase.H2.open();
  private final SettableClock clock = new SettableClock();
  private final Node node = new Node(fake, database, TestVault.of(database), clock);

  @AfterEach
  void stop() {
    fake.close();
    node.close();
  }

  @Test
  void oneThatHoldsSignsIn() throws Exception {
    assertThat(node.ada(fake).person().name()).isEqualTo("ada");
  }

  @Test
  void theNonceOfAnotherSignInIsRefused() {
    refused(claims -> fake.signed(claims.claim("nonce", "another").build()));
  }

  @Test
  void noNonceIsRefused() {
    refused(claims -> fake.signed(claims.claim("nonce", null).build()));
  }

  @Test
  void anotherClientsTokenIsRefused() {
    refused(claims -> fake.signed(claims.audience("another-client").build()));
  }

  @Test
  void aTokenForSeveralThatAnotherMayUseIsRefused() {
    refused(
        claims ->
            fake.signed(
                claims
                    .audience(List.of(FakeProvider.CLIENT, "another-client"))
                    .claim("azp", "another-client")
                    .build()));
  }

  @Test
  void anotherIssuersTokenIsRefused() {
    refused(claims -> fake.signed(claims.issuer("https://evil.example").build()));
  }

  @Test
  void anExpiredTokenIsRefused() {
    Instant past = Instant.now().minusSeconds(90);
    refused(claims -> fake.signed(claims.expirationTime(Date.from(past)).build()));
  }

  @Test
  void aTokenOfTomorrowIsRefused() {
    Instant tomorrow = Instant.now().plusSeconds(86_400);
    refused(
        claims ->
            fake.signed(
                claims
                    .issueTime(Date.from(tomorrow))
                    .expirationTime(Date.from(tomorrow.plusSeconds(60)))
                    .build()));
  }

  @Test
  void anUnsignedTokenIsRefusedThoughTheProviderAnnouncesNone() {
    refused(claims -> FakeProvider.unsigned(claims.build()));
  }

  @Test
  void anHmacWithThePublicKeyIsRefusedThoughTheProviderAnnouncesHmac() {
    refused(claims -> fake.hmacWithPublicKey(claims.build()));
  }

  @Test
  void aSignatureByAnotherKeyOfTheSameNameIsRefused() {
    refused(
        claims ->
            FakeProvider.signed(
                claims.build(),
                FakeProvider.newKey(String.valueOf(fake.key().getKeyID())),
                JOSEObjectType.JWT));
  }

  @Test
  void aTamperedTokenIsRefused() {
    refused(
        claims -> {
          String[] parts = fake.signed(claims.build()).split("\\.", -1);
          String other = fake.signed(claims.subject("subject-of-eve").build());
          return parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2];
        });
  }

  @Test
  void aKeyThatIsNewAtTheProviderIsLearntOnceAndUnknownOnesDoNotFloodIt() throws Exception {
    node.ada(fake);
    assertThat(fake.keysAsked()).isEqualTo(1);
    fake.rotate("two");
    assertThat(node.ada(fake).person().name()).isEqualTo("ada");
    assertThat(fake.keysAsked()).isEqualTo(2);
    for (int i = 0; i < 20; i++) {
      Node.Begun begun = node.begin();
      JWTClaimsSet claims = fake.claims(begun.nonce()).build();
      fake.give(() -> FakeProvider.signed(claims, FakeProvider.key("unknown"), JOSEObjectType.JWT));
      assertThatThrownBy(() -> node.complete(begun))
          .isInstanceOfAny(RefusedException.class, ProviderException.class);
    }
    assertThat(fake.keysAsked()).isLessThanOrEqualTo(3);
  }

  @Test
  void aDiscoveryDocumentOfAnotherIssuerIsNotBelieved() {
    fake.discover("https://evil.example");
    assertThatThrownBy(node::begin).isInstanceOf(ProviderException.class);
  }

  @Test
  void anAnswerThatIsNoneOfATokenEndpointSignsNobodyIn() throws Exception {
    Node.Begun begun = node.begin();
    fake.answer(() -> new FakeProvider.Answer(200, "<html>"));
    assertThatThrownBy(() -> node.complete(begun)).isInstanceOf(ProviderException.class);
  }

  @Test
  void anAnswerOfTwoMegabytesIsNotRead() throws Exception {
    Node.Begun begun = node.begin();
    fake.answer(() -> new FakeProvider.Answer(200, "[" + " ".repeat(2 << 20) + "]"));
    assertThatThrownBy(() -> node.complete(begun))
        .isInstanceOf(ProviderException.class)
        .hasRootCauseMessage("the answer is larger than 1048576 bytes");
  }

  private void refused(Function<JWTClaimsSet.Builder, String> attack) {
    assertThatThrownBy(
            () -> {
              Node.Begun begun = node.begin();
              String token = attack.apply(fake.claims(begun.nonce()));
              fake.give(() -> token);
              node.complete(begun);
            })
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NOT_TRUSTED));
    assertThat(new AuditTrail(database, clock).newest(AuditFilter.ALL, 10))
        .as("signed in")
        .isEmpty();
  }
}
