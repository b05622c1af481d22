package social.howdah.account;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.invitation.Invitations;
import social.howdah.account.invitation.TestInvitations;
import social.howdah.account.need.AccountNeeds;
import social.howdah.account.need.Need;
import social.howdah.account.need.Needs;
import social.howdah.identity.People;
import social.howdah.identity.Person;
import social.howdah.identity.TestPeople;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.entity.CredentialApplication;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.mastodon.oauth.AppRegistration;
import social.howdah.mastodon.oauth.Applications;
import social.howdah.mastodon.oauth.ClientCredentials;
import social.howdah.mastodon.oauth.Oauth;
import social.howdah.platform.Fired;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.SettableClock;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;
import social.howdah.platform.vault.TestVault;
import social.howdah.platform.vault.Vault;

/** Everything that links accounts, without a server: it talks to real (sandbox) instances. */
final class TestLinking implements AutoCloseable {
  static final Person ADA = new Person("ada", Set.of(Person.ADMIN), Set.of());
  static final Person EVE = new Person("eve", Set.of(Person.ADMIN), Set.of());
  static final Person BOB = new Person("bob", Set.of(Person.EMPLOYEE), Set.of());
  static final Person CAROL = new Person("carol", Set.of(Person.EMPLOYEE), Set.of());

  static final String CALLBACK = "http://localhost:8080/oauth/callback";

  /** A route posts as {@code news}. */
  private static final AccountNeeds POST =
      new AccountNeeds() {
        @Override
        public Need need() {
          return new Need(
              "post", "Post", "post statuses", Set.of("write:statuses", "read:statuses"));
        }

        @Override
        public boolean isNeededBy(String alias) {
          return aliases().contains(alias);
        }

        @Override
        public Set<String> aliases() {
          return Set.of("news");
        }
      };

  /** No route wants notifications: people tick them. */
  private static final AccountNeeds NOTIFICATIONS =
      new AccountNeeds() {
        @Override
        public Need need() {
          return new Need(
              "notifications", "Bring", "receive them", Set.of("push", "read:notifications"));
        }

        @Override
        public boolean isNeededBy(String alias) {
          return false;
        }
      };

  final SettableClock clock = new SettableClock();
  final Fired<AccountLinked> linked = Fired.unheard();
  final Fired<OwnerNotice> notices = Fired.unheard();
  final Linking linking;
  final Intents intents;
  final Inviting inviting;
  final Invitations invitations;
  final AccountStore store;
  private final AppStore apps;
  final LinkOffers offers;
  private final Applications applications;
  private final Database database;
  private final AuditTrail audit;
  private final HttpClient browser = HttpClient.newHttpClient();

  TestLinking(TestDatabase kind, Map<String, String> more) {
    database = kind.open();
    Map<String, String> properties = new HashMap<>(more);
    properties.put("howdah.public-url", "http://localhost:8080");
    Settings settings = TestSettings.of(properties);
    PlatformConfig platform = new PlatformConfig(settings);
    LinkConfig config = new LinkConfig(settings, platform);
    Vault vault = TestVault.of(database);
    MastodonClient client = TestClient.client(new RateLimits(clock), clock);
    Oauth oauth = new Oauth(client);
    applications = new Applications(client);
    People people = TestPeople.of(database);
    for (Person person : List.of(ADA, EVE, BOB, CAROL)) {
      TestPeople.signedIn(database, person, person.name() + "@mail.example");
    }
    Needs needs = new Needs(List.of(POST, NOTIFICATIONS));
    store = new AccountStore(database, vault);
    apps = new AppStore(database, vault);
    audit = new AuditTrail(database, clock);
    invitations = TestInvitations.of(database, clock);
    Aliases aliases = new Aliases(store, needs, invitations, people);
    Handles handles =
        new Handles(
            new Webfinger(new HttpOut(TestConnections.toThisMachine(), Metrics.none())),
            new Instances(client));
    intents = new Intents(config, store, aliases, handles, needs, invitations, people);
    Apps registered = new Apps(config, apps, applications, oauth, platform, clock);
    Revocation revocation = new Revocation(registered, oauth);
    HealthStore health = new HealthStore(database, vault, clock);
    Links links =
        new Links(
            new Accounts(client),
            store,
            aliases,
            handles,
            intents,
            invitations,
            revocation,
            audit,
            new Revocations(
                new RevocationStore(database, vault),
                revocation,
                new PushSubscriptions(client),
                new TokenConfig(settings),
                audit,
                clock),
            health,
            new ProfileStore(database),
            new TokenLife(
                store,
                health,
                new Owners(people),
                audit,
                Fired.unheard(),
                Fired.unheard(),
                notices,
                database,
                platform),
            database,
            clock);
    linking =
        new Linking(
            intents,
            new AuthorizationServers(oauth),
            registered,
            store,
            needs,
            new Needed(needs, store),
            oauth,
            new PendingStore(database, vault),
            links,
            linked,
            clock);
    offers = new LinkOffers(intents, config, needs, new Needed(needs, store));
    inviting =
        new Inviting(invitations, config, needs, people, audit, notices, database, platform, clock);
  }

  /** As Howdah registered itself before each instance had a callback of its own. */
  String registeredBefore(String address, String scopes) {
    Instance instance = Instance.of(address);
    CredentialApplication made =
        applications.create(instance, new AppRegistration("Howdah", CALLBACK, scopes, null));
    apps.insert(
        instance,
        new AppStore.App(
            new ClientCredentials(made.clientId(), Secret.of(made.clientSecret())),
            CALLBACK,
            scopes,
            clock.instant()));
    return made.clientId();
  }

  /** The way there: what the person's browser is sent to. */
  URI begin(Person person, LinkWish wish) throws LinkingException {
    return linking.begin(person, wish).authorize();
  }

  /** At the instance: where it sends the person back to. */
  URI allow(URI authorize, String user) {
    return decide(authorize, user, "allow");
  }

  URI decide(URI authorize, String user, String decision) {
    Map<String, String> form = query(authorize);
    form.put("username", user);
    form.put("password", user + "-password");
    form.put("decision", decision);
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(authorize.resolve("/oauth/authorize"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = browser.send(request, HttpResponse.BodyHandlers.ofString());
      return URI.create(
          response
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> new IllegalStateException(response.body())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The way back. */
  Outcome complete(Person person, URI back) {
    Map<String, String> query = query(back);
    String code = query.get("code");
    try {
      return linking.complete(
          person,
          Secret.of(query.getOrDefault("state", "")),
          new Linking.Answered(
              URI.create(back.toString().replaceFirst("\\?.*", "")),
              code == null ? null : Secret.of(code),
              query.get("iss")));
    } catch (LinkingException e) {
      return e.outcome();
    }
  }

  /** There and back. */
  Outcome link(Person person, LinkWish wish, String user) {
    try {
      return complete(person, allow(begin(person, wish), user));
    } catch (LinkingException e) {
      return e.outcome();
    }
  }

  LinkedAccount account(String alias) {
    return store.byAlias(alias).orElseThrow();
  }

  /** Actions and subjects, the oldest first. */
  /** The oldest first. */
  List<String> audited() {
    List<String> lines = new ArrayList<>();
    audit.newest(AuditFilter.ALL, 100).forEach(entry -> lines.add(0, line(entry)));
    return lines;
  }

  private static String line(AuditEntry entry) {
    return entry.actor() + " " + entry.action().word() + " " + entry.subject();
  }

  static LinkWish wish(String instance, @Nullable String alias) {
    return new LinkWish(instance, alias, null, null, Set.of(), false, true);
  }

  static LinkWish ticking(String instance, @Nullable String alias, String... features) {
    return new LinkWish(instance, alias, null, null, Set.of(features), false, true);
  }

  static LinkWish shared(String instance, @Nullable String alias) {
    return new LinkWish(instance, alias, null, null, Set.of(), true, true);
  }

  static LinkWish again(UUID account, String... features) {
    return new LinkWish(null, null, account, null, Set.of(features), false, true);
  }

  static LinkWish invited(UUID invitation, String instance) {
    return new LinkWish(instance, null, null, invitation, Set.of(), false, true);
  }

  static Map<String, String> query(URI url) {
    Map<String, String> query = new HashMap<>();
    String raw = url.getRawQuery() == null ? "" : url.getRawQuery();
    Arrays.stream(raw.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> query.put(decode(pair[0]), decode(pair[1])));
    return query;
  }

  static Set<String> scopes(URI authorize) {
    return Words.set(query(authorize).getOrDefault("scope", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    ((HikariDataSource) database.dataSource()).close();
  }
}
