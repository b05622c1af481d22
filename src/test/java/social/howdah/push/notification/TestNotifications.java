package social.howdah.push.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccountLinked;
import social.howdah.account.LinkedAccount;
import social.howdah.account.TestAccounts;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.admin.AdminReports;
import social.howdah.mastodon.notifications.Notifications;
import social.howdah.message.AuthorRelation;
import social.howdah.message.ChatMessage;
import social.howdah.message.RoutesInForce;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.push.Attempt;
import social.howdah.push.Hint;
import social.howdah.push.Hints;
import social.howdah.push.NotificationsConfig;
import social.howdah.push.PushLane;
import social.howdah.push.PushNeeds;
import social.howdah.push.Visit;
import social.howdah.routing.TestRouter;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** An account on a sandbox instance, what reads its notifications, and where they are sent. */
public final class TestNotifications implements AutoCloseable {
  private static final Map<String, String> ROUTE =
      Map.of(
          "howdah.route.all.from",
          "mastodon",
          "howdah.route.all.send-to",
          "chat",
          "howdah.route.all.text",
          "{{ data.notification.id }}",
          "howdah.route.all.private",
          "true",
          "howdah.destination.chat.kind",
          "slack");

  public final Sandbox sandbox = Sandbox.start(0);
  public final SettableClock clock = new SettableClock();
  public final Database database;
  public final LinkedAccount account;
  final World.User alice;
  public final Outbox outbox;
  final TestRouter router;
  public final Looks looks;
  public final TestAccounts linked;
  public final Hints hints;
  final Round round;
  final Pace pace;
  final CursorStore cursors;
  private final Map<String, DeliveryHandler> handlers;
  private final Set<UUID> worked = new HashSet<>();
  private final Settings settings;

  /** What they want to know of authors. */
  final Set<AuthorRelation> relations = new HashSet<>();

  public TestNotifications(TestDatabase kind, Map<String, String> more) {
    this(kind, more, "push", "read:notifications", "admin:read:reports");
  }

  TestNotifications(TestDatabase kind, Map<String, String> more, String... scopes) {
    database = kind.open();
    settings = TestSettings.of(more);
    Instance instance = Instance.of(sandbox.base());
    alice = sandbox.world().user("alice", "alice-password");
    linked = new TestAccounts(database, instance);
    account =
        linked.link(instance, alice.id(), "alice", sandbox.world().tokenFor(alice, scopes), scopes);
    outbox = TestOutbox.idle(database);
    outbox.release(PushLane.of(account.id()));
    router = TestRouter.open(database, clock, ROUTE);
    cursors = new CursorStore(database);
    NotificationsConfig config = new NotificationsConfig(settings);
    MastodonClient client = TestClient.client(new RateLimits(clock), clock);
    Attempt attempt = new Attempt(linked.tokens(), clock);
    NotificationList list = new NotificationList(new Notifications(client), attempt, clock);
    RoutesInForce routes = new FromMastodon();
    Reports reports = new Reports(new AdminReports(client), attempt);
    Relations asking = new Relations(routes, new Accounts(client), attempt);
    Intake intake = new Intake(router.router(), reports, asking, config, clock, Metrics.none());
    Gap gap = new Gap(list, config, clock, Metrics.none());
    Reading reading = new Reading(list, intake, gap, cursors, clock);
    Visit visit =
        new Visit(linked.tokens(), linked.accounts(), new PushLane(outbox, linked.tokens()));
    LookStore looking = new LookStore(database);
    pace = new Pace(linked.accounts(), config, looking, clock);
    handlers =
        Map.of(
            "notification",
            new HintedNotifications(visit, reading, list, intake, pace),
            CatchUp.KIND,
            new CatchUp(visit, reading, pace));
    hints = new Hints(outbox, database);
    Look look = new Look(visit, list, intake, cursors, clock);
    looks = new Looks(linked.accounts(), new PushNeeds(routes, config), config, looking, clock);
    round = new Round(looking, look, pace, outbox, database, clock);
  }

  /** Routes that want notifications. */
  private final class FromMastodon implements RoutesInForce {
    @Override
    public Set<String> sources() {
      return Set.of("mastodon");
    }

    @Override
    public Set<String> postAs() {
      return Set.of();
    }

    @Override
    public Set<AuthorRelation> relations(@Nullable String person) {
      return relations;
    }

    @Override
    public Set<String> attachTo() {
      return Set.of();
    }
  }

  /** Its news begins with the next round. */
  public void begins(LinkedAccount other) {
    looks.linked(new AccountLinked(other));
  }

  /** Somebody follows alice just now. */
  public String happens() {
    String id = sandbox.world().reserve();
    happens(id, clock.instant());
    return id;
  }

  /** Somebody else follows alice. */
  void happens(World.User author) {
    String id = sandbox.world().reserve();
    sandbox.world().notify(id, alice, "follow", author, clock.instant());
    sandbox.streams().notified(alice, id);
  }

  void happens(String id, Instant created) {
    sandbox.world().notify(id, alice, "follow", alice, created);
    sandbox.streams().notified(alice, id);
  }

  /** Many times. */
  public List<String> happen(int times) {
    return Collections.nCopies(times, "").stream().map(unused -> happens()).toList();
  }

  /** A push has told of it, and is worked off. */
  public void push(String id) throws Exception {
    work("notification", Json.write(new Hint(id, false)));
  }

  /** All that is read at once. */
  void catchUp() throws Exception {
    work(CatchUp.KIND, "{}");
  }

  /** Works off what waits in the account's lane, in order. */
  public void work() throws Exception {
    for (DeliveryState one : waiting()) {
      worked.add(one.id());
      work(one.kind(), outbox.payload(one.id()).orElseThrow());
    }
  }

  /** What waits in the account's lane, in order. */
  public List<DeliveryState> waiting() {
    List<DeliveryState> all =
        new ArrayList<>(outbox.recent(List.of(PushLane.of(account.id())), 10_000));
    Collections.reverse(all);
    return all.stream().filter(one -> !worked.contains(one.id())).toList();
  }

  private void work(String kind, String payload) throws Exception {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Objects.requireNonNull(handlers.get(kind))
        .deliver(
            new Delivery(
                UUID.randomUUID(),
                PushLane.of(account.id()),
                UUID.randomUUID(),
                "system",
                payload,
                "key",
                1,
                false,
                now));
  }

  /** How many looks there are in this time, with rounds in steps of a tenth of a minute. */
  public int looksIn(Duration time) throws Exception {
    Instant end = clock.instant().plus(time);
    int before = sandbox.world().lists();
    while (clock.instant().isBefore(end)) {
      round();
      pass(Duration.ofSeconds(6));
    }
    return sandbox.world().lists() - before;
  }

  /** A round of looks, and the work it has ordered. */
  public void round() throws Exception {
    round.go(() -> false);
    work();
    outbox.cancel(PushLane.of(account.id()), "done by hand");
  }

  public void pass(Duration time) {
    clock.pass(time);
  }

  /** What was sent to the chat, the oldest first: ids of notifications. */
  public List<String> sent() {
    return messages().stream().map(ChatMessage::text).toList();
  }

  public List<ChatMessage> messages() {
    List<DeliveryState> all = new ArrayList<>(outbox.recent(List.of("forward/chat"), 10_000));
    Collections.reverse(all);
    return all.stream()
        .map(delivery -> outbox.payload(delivery.id()).orElseThrow())
        .map(payload -> Json.read(payload, ChatMessage.class))
        .toList();
  }

  @Override
  public void close() {
    router.close();
    TestDatabase.close(database);
    sandbox.close();
  }
}
