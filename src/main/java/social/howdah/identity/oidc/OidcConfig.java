package social.howdah.identity.oidc;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import social.howdah.identity.IdentityConfig;
import social.howdah.identity.SignInMode;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** The provider, and what its claims mean here. */
@Singleton
class OidcConfig implements StartupCheck {
  private static final String ISSUER = "howdah.sign-in.oidc.issuer";
  private static final String RECHECK = "howdah.sign-in.oidc.recheck";
  private static final String GRACE = "howdah.sign-in.oidc.grace";

  private final Settings settings;
  private final IdentityConfig identity;
  private final PlatformConfig platform;

  @Inject
  OidcConfig(Settings settings, IdentityConfig identity, PlatformConfig platform) {
    this.settings = settings;
    this.identity = identity;
    this.platform = platform;
  }

  /** Exactly as the provider writes it, a slash at its end included. */
  Issuer issuer() {
    settings.url(ISSUER);
    return new Issuer(settings.required(ISSUER));
  }

  ClientID clientId() {
    return new ClientID(settings.required("howdah.sign-in.oidc.client-id"));
  }

  Optional<Secret> clientSecret() {
    return settings.secret("howdah.sign-in.oidc.client-secret");
  }

  Scope scope() {
    List<String> words = settings.list("howdah.sign-in.oidc.scopes");
    Scope scope = words.isEmpty() ? Scope.parse("profile email") : Scope.parse(words);
    scope.add("openid");
    return scope;
  }

  String nameClaim() {
    return settings.text("howdah.sign-in.oidc.name-claim", "preferred_username");
  }

  String rolesClaim() {
    return settings.text("howdah.sign-in.oidc.roles-claim", "realm_access.roles");
  }

  String groupsClaim() {
    return settings.text("howdah.sign-in.oidc.groups-claim", "groups");
  }

  /** How often a session is checked with the provider. */
  Duration recheck() {
    Duration recheck = settings.duration(RECHECK, Duration.ofMinutes(5));
    if (recheck.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new InvalidConfigurationException(RECHECK, "must be at least 1s.");
    }
    return recheck;
  }

  /** How long sessions outlive a provider that does not answer. */
  Duration grace() {
    Duration grace = settings.duration(GRACE, Duration.ofHours(1));
    if (grace.isNegative()) {
      throw new InvalidConfigurationException(GRACE, "must not be negative.");
    }
    return grace;
  }

  /** Registered at the provider. */
  URI callback() {
    return URI.create(platform.publicUrl() + "/sign-in/callback");
  }

  /** Registered at the provider, too. */
  URI signedOut() {
    return URI.create(platform.publicUrl() + "/signed-out");
  }

  URI publicUrl() {
    return platform.publicUrl();
  }

  void requireMode() {
    identity.mode().require(SignInMode.OIDC);
  }

  @Override
  public void check() {
    clientSecret();
    scope();
    recheck();
    grace();
    if (identity.mode() == SignInMode.OIDC) {
      issuer();
      clientId();
    }
  }
}
