package social.howdah.publish;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import social.howdah.account.LinkedAccount;
import social.howdah.account.TestAccounts;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** Everything between the outbox and a sandbox instance, where {@code alice} is linked. */
final class TestPublisher implements AutoCloseable {
  final Sandbox sandbox = Sandbox.start(0);
  final Database database;
  private final TestOutbox.Running running;

  TestPublisher(TestDatabase kind) {
    this(kind, Map.of());
  }

  TestPublisher(TestDatabase kind, Map<String, String> settings) {
    database = kind.open();
    Instance instance = Instance.of(sandbox.base());
    TestAccounts linked = new TestAccounts(database, instance);
    World.User alice = sandbox.world().user("alice", "alice-password");
    String[] scopes = {"read:statuses", "write:statuses", "write:media"};
    LinkedAccount account =
        linked.link(instance, alice.id(), "alice", sandbox.world().tokenFor(alice, scopes), scopes);
    RateLimits limits = new RateLimits(Clock.systemUTC());
    MastodonClient client = TestClient.client(limits, Clock.systemUTC());
    DeliveryHandler publisher = TestStatusPublisher.of(database, linked, client, limits, settings);
    running = TestOutbox.running(database, publisher);
    running.outbox().release("publish/" + account.alias());
  }

  /** Hands drafts to the outbox, and waits until nothing is left to do. */
  void publish(StatusDraft... drafts) {
    running
        .outbox()
        .enqueue(
            List.of(drafts).stream()
                .map(
                    draft ->
                        new DeliveryDraft(
                            "status",
                            "publish/alice",
                            UUID.randomUUID(),
                            "route",
                            Json.write(draft),
                            null))
                .toList());
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                deliveries().stream()
                    .noneMatch(
                        delivery ->
                            delivery.state() == DeliveryState.State.WAITING
                                || delivery.state() == DeliveryState.State.RUNNING));
  }

  /** The newest first. */
  List<DeliveryState> deliveries() {
    return running.outbox().recent(List.of(), 1_000);
  }

  /** The oldest first. */
  List<World.Posted> posted() {
    return sandbox.world().statuses("alice");
  }

  @Override
  public void close() {
    running.close();
    TestDatabase.close(database);
    sandbox.close();
  }
}
