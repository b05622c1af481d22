package social.howdah.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import social.howdah.identity.TestPeople;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.mastodon.oauth.Applications;
import social.howdah.mastodon.oauth.Oauth;
import social.howdah.platform.Fired;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.SettableClock;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.vault.TestVault;
import social.howdah.platform.vault.Vault;

/** The beans of this package, put together by hand; its clock stands still until it is moved. */
final class Fixture {
  private static final Set<String> SCOPES = Set.of("read:accounts", "write:statuses");

  final Database database;
  final Vault vault;
  final Fired<TokenDied> died = Fired.unheard();
  final Fired<TokenRenewed> renewed = Fired.unheard();
  final Fired<OwnerNotice> notices = Fired.unheard();
  final Fired<AccountUnlinked> unlinked;
  final AccountStore accounts;
  final HealthStore health;
  final ProfileStore profiles;
  final AccessTokens tokens;
  final TokenLife life;
  final Unlinking unlinking;
  final TokenProbe probe;
  final Revocations revocations;
  final RevocationStore pending;
  final AuditTrail audit;
  final SettableClock clock = new SettableClock();

  /** An observer settles what waits when an account is unlinked. */
  Fixture(Database database, Instance instance, Consumer<AccountUnlinked> observer) {
    this.database = database;
    this.unlinked = new Fired<>(observer);
    String host = instance.host().replace(':', '-');
    vault = TestVault.of(database);
    Settings settings =
        TestSettings.of(
            Map.of(
                "howdah.public-url",
                "https://howdah.example",
                "howdah.instance.%s.client-id".formatted(host),
                "id",
                "howdah.instance.%s.client-secret".formatted(host),
                "secret"));
    PlatformConfig platform = new PlatformConfig(settings);
    TokenConfig config = new TokenConfig(settings);
    RateLimits limits = new RateLimits(Clock.systemUTC());
    MastodonClient client = TestClient.client(limits, Clock.systemUTC());
    Accounts remote = new Accounts(client);
    Oauth oauth = new Oauth(client);
    accounts = new AccountStore(database, vault);
    health = new HealthStore(database, vault, clock);
    profiles = new ProfileStore(database);
    audit = new AuditTrail(database, clock);
    Owners owners = new Owners(TestPeople.of(database));
    life =
        new TokenLife(accounts, health, owners, audit, died, renewed, notices, database, platform);
    Refusals refusals = new Refusals(life, health, remote);
    tokens = new AccessTokens(accounts, health, refusals);
    Apps apps =
        new Apps(
            new LinkConfig(settings, platform),
            new AppStore(database, vault),
            new Applications(client),
            oauth,
            platform,
            clock);
    Revocation revocation = new Revocation(apps, oauth);
    pending = new RevocationStore(database, vault);
    revocations =
        new Revocations(pending, revocation, new PushSubscriptions(client), config, audit, clock);
    unlinking = new Unlinking(accounts, health, owners, revocations, unlinked, audit, database);
    probe =
        new TokenProbe(
            health,
            accounts,
            new Checkup(remote, health, profiles, refusals, limits, Metrics.none()),
            config,
            clock);
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  /** An account as after linking. */
  LinkedAccount linked(String person, Instance instance, String name, String token) {
    LinkedAccount account =
        new LinkedAccount(
            UUID.randomUUID(),
            person,
            instance,
            "id-of-" + name,
            name + "@" + instance.host(),
            name,
            SCOPES,
            false,
            Set.of());
    database.transaction(
        () -> {
          accounts.insert(new AccountStore.WithToken(account, Secret.of(token)), clock.instant());
          life.renew(account, name);
          return account;
        });
    return account;
  }

  /** The same account, with a new token. */
  void relinked(LinkedAccount account, String token) {
    database.transaction(
        () -> {
          accounts.update(new AccountStore.WithToken(account, Secret.of(token)), clock.instant());
          life.renew(account, account.alias());
          return account;
        });
  }

  static Caller.UserToken caller(LinkedAccount account, String token) {
    return new Caller.UserToken(account.instance(), Secret.of(token), account.scopes());
  }

  TokenHealth healthOf(LinkedAccount account) {
    return Objects.requireNonNull(health.of(Set.of(account.id())).get(account.id()));
  }
}
