package social.howdah.push.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import social.howdah.account.LinkedAccount;
import social.howdah.account.TestAccounts;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.notifications.Notifications;
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
import social.howdah.push.NotificationsConfig;
import social.howdah.push.PushLane;
import social.howdah.push.PushNeeds;
import social.howdah.push.Visit;
import social.howdah.routing.TestRouter;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** An account on a sandbox instance, what reads its notifications, and where they are sent. */
final class TestNotifications implements AutoCloseable {
  private static final Map<String, String> ROUTE =
      Map.of(
          "howdah.route.all.from",
          "mastodon",
          "howdah.route.all.send-to",
          "chat",
          "howdah.route.all.text",
          "{{ data.notification.id }}",
          "howdah.destination.chat.kind",
          "slack");

  final Sandbox sandbox = Sandbox.start(0);
  final SettableClock clock = new SettableClock();
  final Database database;
  final LinkedAccount account;
  final World.User alice;
  final Outbox outbox;
  final TestRouter router;
  final Looks looks;
  final Round round;
  final Pace pace;
  final CursorStore cursors;
  private final PushedNotifications pushed;
  private final CatchUp catchUp;
  private final Settings settings;
  private final TestAccounts linked;

  TestNotifications(TestDatabase kind, Map<String, String> more) {
    database = kind.open();
    settings = TestSettings.of(more);
    Instance instance = Instance.of(sandbox.base());
    alice = sandbox.world().user("alice", "alice-password");
    String[] scopes = {"push", "read:notifications"};
    linked = new TestAccounts(database, instance);
    account =
        linked.link(instance, alice.id(), "alice", sandbox.world().tokenFor(alice, scopes), scopes);
    outbox = TestOutbox.idle(database);
    outbox.release(PushLane.of(account.id()));
    router = TestRouter.open(database, clock, ROUTE);
    cursors = new CursorStore(database);
    NotificationsConfig config = new NotificationsConfig(settings);
    NotificationList list =
        new NotificationList(
            new Notifications(TestClient.client(new RateLimits(clock), clock)),
            new Attempt(linked.tokens(), clock),
            clock);
    Intake intake = new Intake(router.router(), config, clock, Metrics.none());
    Gap gap = new Gap(list, config, clock, Metrics.none());
    Reading reading = new Reading(list, intake, gap, cursors, clock);
    Visit visit =
        new Visit(linked.tokens(), linked.accounts(), new PushLane(outbox, linked.tokens()));
    LookStore looking = new LookStore(database);
    pace = new Pace(linked.accounts(), config, looking, clock);
    pushed = new PushedNotifications(visit, reading, list, intake, pace);
    catchUp = new CatchUp(visit, reading, pace);
    Look look = new Look(visit, list, intake, cursors, clock);
    looks = new Looks(linked.accounts(), new PushNeeds(new FromMastodon(), config), looking, clock);
    round = new Round(looking, look, pace, outbox, database, clock);
  }

  /** Routes that want notifications. */
  private static final class FromMastodon implements RoutesInForce {
    @Override
    public Set<String> sources() {
      return Set.of("mastodon");
    }

    @Override
    public Set<String> postAs() {
      return Set.of();
    }

    @Override
    public Set<String> attachTo() {
      return Set.of();
    }
  }

  /** Somebody follows alice just now. */
  String happens() {
    String id = sandbox.world().reserve();
    happens(id, clock.instant());
    return id;
  }

  void happens(String id, Instant created) {
    sandbox.world().notify(id, alice, "follow", alice, created);
  }

  /** Many times. */
  List<String> happen(int times) {
    return Collections.nCopies(times, "").stream().map(unused -> happens()).toList();
  }

  /** A push has told of it, and is worked off. */
  void push(String id) throws Exception {
    work(pushed, Json.write(new Hint(id)));
  }

  /** All that is read at once. */
  void catchUp() throws Exception {
    work(catchUp, "{}");
  }

  private void work(DeliveryHandler handler, String payload) throws Exception {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    handler.deliver(
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
  int looksIn(Duration time) throws Exception {
    Instant end = clock.instant().plus(time);
    int before = sandbox.world().lists();
    while (clock.instant().isBefore(end)) {
      round();
      pass(Duration.ofSeconds(6));
    }
    return sandbox.world().lists() - before;
  }

  /** A round of looks, and the work it has ordered. */
  void round() throws Exception {
    round.go(() -> false);
    if (outbox.waiting(PushLane.of(account.id())) > 0) {
      outbox.cancel(PushLane.of(account.id()), "done by hand");
      catchUp();
    }
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  /** What was sent to the chat, the oldest first: ids of notifications. */
  List<String> sent() {
    return messages().stream().map(ChatMessage::text).toList();
  }

  List<ChatMessage> messages() {
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
