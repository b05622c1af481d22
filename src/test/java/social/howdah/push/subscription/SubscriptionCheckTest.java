package social.howdah.push.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.LinkedAccount;
import social.howdah.account.TestAccounts;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.message.AuthorRelation;
import social.howdah.message.RoutesInForce;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Fired;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.SettableClock;
import social.howdah.platform.Started;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.push.Attempt;
import social.howdah.push.NotificationsConfig;
import social.howdah.push.PushLane;
import social.howdah.push.PushNeeds;
import social.howdah.push.SubscriptionRenewed;
import social.howdah.push.Visit;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** What the watchdog finds at the instance, and mends. */
@ParameterizedClass
@EnumSource
class SubscriptionCheckTest {
  private static final String ELSEWHERE = "https://other.example/push/1";

  private final Sandbox sandbox = Sandbox.start(0);
  private final SettableClock clock = new SettableClock();
  private final Fired<SubscriptionRenewed> renewed = Fired.unheard();
  private final Database database;
  private final LinkedAccount account;
  private final String token;
  private final SubscriptionStore store;
  private final WatchStore watch;
  private final Subscriptions subscriptions;
  private final SubscriptionCheck check;
  private final Outbox outbox;
  private Set<String> routed = Set.of("mastodon");

  SubscriptionCheckTest(TestDatabase kind) {
    database = kind.open();
    Instance instance = Instance.of(sandbox.base());
    TestAccounts linked = new TestAccounts(database, instance);
    World.User alice = sandbox.world().user("alice", "alice-password");
    String[] scopes = {"push", "read:notifications", "read:accounts"};
    token = sandbox.world().tokenFor(alice, scopes);
    account = linked.link(instance, alice.id(), "alice", token, scopes);
    MastodonClient client = TestClient.client(new RateLimits(Clock.systemUTC()), Clock.systemUTC());
    PlatformConfig platform =
        new PlatformConfig(TestSettings.of(Map.of("howdah.public-url", "https://howdah.example")));
    store = new SubscriptionStore(database, linked.vault());
    watch = new WatchStore(database);
    outbox = TestOutbox.idle(database);
    PushLane lane = new PushLane(outbox, linked.tokens());
    Attempt attempt = new Attempt(linked.tokens(), clock);
    PushSubscriptions remote = new PushSubscriptions(client);
    Registration registration =
        new Registration(store, remote, new Instances(client), new Alerts(), platform, attempt);
    PushNeeds needs =
        new PushNeeds(new Routes(), new NotificationsConfig(TestSettings.of(Map.of())));
    Visit visit = new Visit(linked.tokens(), linked.accounts(), lane);
    Watchdog watchdog =
        new Watchdog(watch, new WatchdogConfig(TestSettings.of(Map.of())), outbox, database, clock);
    subscriptions =
        new Subscriptions(
            needs, store, registration, watchdog, visit, linked.accounts(), outbox, renewed);
    check =
        new SubscriptionCheck(
            store,
            watch,
            remote,
            registration,
            needs,
            visit,
            attempt,
            renewed,
            Metrics.none(),
            clock);
  }

  @BeforeEach
  void subscribe() throws Exception {
    subscriptions.deliver(delivery("{}"));
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
    sandbox.close();
  }

  @Test
  void asksForTheStandardAndForEveryType() {
    assertThat(there().standard()).isTrue();
    assertThat(there().endpoint()).isEqualTo("https://howdah.example/push/" + ours().id());
    assertThat(there().alerts()).contains("mention", "admin.report", "quote");
    assertThat(renewed.events()).isEmpty();
  }

  @Test
  void whatIsSoundIsLeftAlone() throws Exception {
    World.Subscription before = there();
    assertThat(check()).isEqualTo(Finding.SOUND);
    assertThat(there()).isEqualTo(before);
    assertThat(renewed.events()).isEmpty();
    assertThat(ours().checkedAt()).isEqualTo(clock.instant());
  }

  @Test
  void whatTheInstanceHasDeletedIsMadeAgainWithTheSameKeysAndCaughtUp() throws Exception {
    World.Subscription before = there();
    sandbox.world().unsubscribe(token);
    assertThat(check()).isEqualTo(Finding.LOST);
    assertThat(there().endpoint()).isEqualTo(before.endpoint());
    assertThat(there().p256dh()).isEqualTo(before.p256dh());
    assertThat(renewed.events()).containsExactly(new SubscriptionRenewed(account.id()));
    assertThat(check()).isEqualTo(Finding.SOUND);
  }

  @Test
  void anotherEndpointIsReplacedTwiceAndThenLeftInPeace() throws Exception {
    take(ELSEWHERE);
    assertThat(check()).isEqualTo(Finding.TAKEN);
    take(ELSEWHERE);
    assertThat(check()).isEqualTo(Finding.TAKEN);
    take(ELSEWHERE);
    assertThat(check()).isEqualTo(Finding.YIELDED);
    assertThat(there().endpoint()).isEqualTo(ELSEWHERE);
    assertThat(renewed.events()).hasSize(2);
    sandbox.world().unsubscribe(token);
    assertThat(check()).isEqualTo(Finding.LOST);
    assertThat(ours().taken()).isZero();
  }

  @Test
  void anEarlierAddressOfOursIsNotAnothersDoing() throws Exception {
    take("https://old.example/push/" + ours().id());
    assertThat(check()).isEqualTo(Finding.MOVED);
    assertThat(there().endpoint()).startsWith("https://howdah.example/");
    assertThat(ours().taken()).isZero();
  }

  @Test
  void typesSwitchedOffElsewhereAreSwitchedOnAgain() throws Exception {
    World.Subscription before = there();
    put(before.endpoint(), Set.of("mention"));
    assertThat(check()).isEqualTo(Finding.ALERTS);
    assertThat(there().alerts()).isEqualTo(before.alerts());
    assertThat(renewed.events()).hasSize(1);
  }

  @Test
  void aNewKeyOfTheInstanceIsStored() throws Exception {
    sandbox.pushes().rotateKey();
    assertThat(check()).isEqualTo(Finding.KEY);
    assertThat(store.find(ours().id()).orElseThrow().serverKey())
        .isEqualTo(sandbox.pushes().serverKey());
    assertThat(check()).isEqualTo(Finding.SOUND);
  }

  @Test
  void afterAPushThatCouldNotBeReadItIsMadeAgain() throws Exception {
    World.Subscription before = there();
    assertThat(check(new SubscriptionCheck.Order(clock.instant().toString(), true)))
        .isEqualTo(Finding.UNREADABLE);
    assertThat(there().id()).isNotEqualTo(before.id());
    assertThat(renewed.events()).hasSize(1);
  }

  @Test
  void whatNobodyWantsAnyLongerIsEnded() throws Exception {
    routed = Set.of();
    subscriptions.started(new Started());
    assertThat(watch.due(clock.instant(), 10)).containsExactly(account.id());
    end();
    assertThat(sandbox.world().subscriptions("alice")).isEmpty();
    assertThat(watch.find(account.id())).isEmpty();
  }

  @Test
  void endingLeavesAnothersInItsPlace() throws Exception {
    take(ELSEWHERE);
    routed = Set.of();
    end();
    assertThat(there().endpoint()).isEqualTo(ELSEWHERE);
    assertThat(watch.find(account.id())).isEmpty();
  }

  @Test
  void ofChecksThatHaveWaitedTheFirstSpeaksForAll() throws Exception {
    Instant ordered = clock.instant();
    clock.pass(Duration.ofHours(1));
    check();
    sandbox.world().unsubscribe(token);
    check(new SubscriptionCheck.Order(ordered.toString(), false));
    assertThat(sandbox.world().subscriptions("alice")).isEmpty();
  }

  @Test
  void aDeadTokenHoldsTheLane() {
    sandbox.world().revoke(token);
    assertThatThrownBy(this::check).isInstanceOf(RetryableDeliveryException.class);
    assertThatThrownBy(this::check).isInstanceOf(RetryableDeliveryException.class);
    assertThat(outbox.held(PushLane.of(account.id()))).isPresent();
  }

  private void end() throws Exception {
    check.deliver(
        delivery(Json.write(new SubscriptionCheck.Order(clock.instant().toString(), false))));
  }

  private Finding check() throws Exception {
    clock.pass(Duration.ofMinutes(1));
    return check(new SubscriptionCheck.Order(clock.instant().toString(), false));
  }

  private Finding check(SubscriptionCheck.Order order) throws Exception {
    check.deliver(delivery(Json.write(order)));
    return Finding.valueOf(String.valueOf(ours().finding()));
  }

  private Delivery delivery(String payload) {
    return new Delivery(
        UUID.randomUUID(),
        PushLane.of(account.id()),
        UUID.randomUUID(),
        "system",
        payload,
        "key",
        1,
        false,
        clock.instant());
  }

  private WatchStore.Watched ours() {
    return watch.find(account.id()).orElseThrow();
  }

  private World.Subscription there() {
    return sandbox.world().subscriptions("alice").get(0);
  }

  private void take(String endpoint) {
    put(endpoint, there().alerts());
  }

  private void put(String endpoint, Set<String> alerts) {
    World.Subscription there = there();
    sandbox
        .world()
        .subscribe(
            new World.Subscription(
                there.id(),
                token,
                endpoint,
                there.p256dh(),
                there.auth(),
                there.standard(),
                alerts));
  }

  private final class Routes implements RoutesInForce {
    @Override
    public Set<String> sources() {
      return routed;
    }

    @Override
    public Set<String> postAs() {
      return Set.of();
    }

    @Override
    public Set<AuthorRelation> relations(@Nullable String person) {
      return Set.of();
    }

    @Override
    public Set<String> attachTo() {
      return Set.of();
    }
  }
}
