package social.howdah.identity.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.IdentityConfig;
import social.howdah.identity.Session;
import social.howdah.identity.Sessions;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.SettableClock;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;
import social.howdah.platform.vault.Vault;

/** One node's side of signing in with a provider, without a server. */
final class Node implements AutoCloseable {
  final OidcSignIn signIn;
  final SessionCheck check;
  final BackChannelLogout logout;
  final Sessions sessions;
  private final Database database;

  Node(FakeProvider fake, Database database, Vault vault, SettableClock clock) {
    this.database = database;
    Settings settings =
        TestSettings.of(
            Map.of(
                "howdah.public-url", "https://howdah.example",
                "howdah.sign-in.mode", "oidc",
                "howdah.sign-in.oidc.issuer", fake.issuer(),
                "howdah.sign-in.oidc.client-id", FakeProvider.CLIENT,
                "howdah.sign-in.oidc.grace", "1h"));
    IdentityConfig identity = new IdentityConfig(settings);
    OidcConfig config = new OidcConfig(settings, identity, new PlatformConfig(settings));
    config.check();
    ProviderHttp http =
        new ProviderHttp(new HttpOut(TestConnections.toThisMachine(), Metrics.none()));
    Provider provider = new Provider(config, http, clock);
    Tokens tokens = new Tokens(config, provider, http);
    Claims claims = new Claims(config, identity, new SubjectStore(database));
    ProviderSessionStore given = new ProviderSessionStore(database, vault);
    sessions = new Sessions(identity, new AuditTrail(database, clock), database, clock);
    signIn =
        new OidcSignIn(
            config,
            provider,
            tokens,
            claims,
            new PendingSignInStore(database, vault),
            given,
            sessions,
            database,
            clock);
    check = new SessionCheck(config, provider, tokens, claims, given, sessions, clock);
    logout =
        new BackChannelLogout(
            config, provider, given, new LogoutTokenStore(database), sessions, database, clock);
  }

  /** What stands in the URL that a browser is sent to. */
  record Begun(Secret browser, String state, String nonce, Map<String, List<String>> query) {}

  Begun begin() throws Exception {
    Secret browser = Secret.random();
    URI url = signIn.begin(browser, "/approvals");
    Map<String, List<String>> query = new HashMap<>(AuthorizationRequest.parse(url).toParameters());
    return new Begun(
        browser,
        Objects.requireNonNull(query.get("state")).get(0),
        Objects.requireNonNull(query.get("nonce")).get(0),
        query);
  }

  OidcSignIn.Done complete(Begun begun) throws Exception {
    return complete(begun.state(), begun.browser(), null);
  }

  OidcSignIn.Done complete(String state, @Nullable Secret browser, @Nullable String iss)
      throws Exception {
    return signIn.complete(
        new OidcSignIn.Callback(state, "code", iss),
        Optional.ofNullable(browser),
        "curl/8.0",
        Optional.empty());
  }

  /** Signs ada in as it should go. */
  Session ada(FakeProvider fake) throws Exception {
    Begun begun = begin();
    fake.give(() -> fake.signed(fake.claims(begun.nonce()).build()));
    return complete(begun).session();
  }

  @Override
  public void close() {
    TestDatabase.close(database);
  }
}
