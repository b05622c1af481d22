package social.howdah.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.howdah.identity.IdentityConfig;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.check.Finding;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;

/** What is found of the ways to sign in, each by its cause. */
class SignInCheckTest {

  @Test
  void passwordsInTheConfigurationAreForFew() {
    assertThat(found("local", "https://id.example")).containsExactly(Finding.look("sign-in.local"));
  }

  @Test
  void aProxyIsFine() {
    assertThat(found("proxy", "https://id.example")).containsExactly(Finding.fine("sign-in.proxy"));
  }

  @Test
  void aProviderThatTellsOfItselfIsFine() throws Exception {
    try (FakeProvider fake = FakeProvider.start()) {
      assertThat(found("oidc", fake.issuer()))
          .containsExactly(Finding.fine("sign-in.discovered", fake.issuer()));
    }
  }

  @Test
  void oneThatDoesNotIsBroken() {
    assertThat(found("oidc", "http://127.0.0.1:1"))
        .containsExactly(Finding.broken("sign-in.undiscovered"));
  }

  private static List<Finding> found(String mode, String issuer) {
    Settings settings =
        TestSettings.of(
            Map.of(
                "howdah.sign-in.mode", mode,
                "howdah.sign-in.oidc.issuer", issuer,
                "howdah.sign-in.oidc.client-id", FakeProvider.CLIENT));
    IdentityConfig identity = new IdentityConfig(settings);
    OidcConfig config = new OidcConfig(settings, identity, new PlatformConfig(settings));
    HttpOut http = new HttpOut(TestConnections.toThisMachine("2s"), Metrics.none());
    Provider provider = new Provider(config, new ProviderHttp(http), Clock.systemUTC());
    return new SignInCheck(identity, provider).run();
  }
}
