package social.howdah.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.TestAccounts;
import social.howdah.chat.act.TestActs;
import social.howdah.chat.command.TestCommands;
import social.howdah.chat.discord.TestDiscord;
import social.howdah.chat.mattermost.TestMattermost;
import social.howdah.chat.rocketchat.TestRocketChat;
import social.howdah.chat.slack.TestSlack;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.Interaction;
import social.howdah.chat.teams.TestTeams;
import social.howdah.forward.TestDestinations;
import social.howdah.identity.Person;
import social.howdah.identity.TestPeople;
import social.howdah.identity.chat.ChatIdentities;
import social.howdah.identity.chat.ChatUser;
import social.howdah.identity.chat.TestIdentities;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.message.ChatMessage;
import social.howdah.message.Decisions;
import social.howdah.message.Event;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;
import social.howdah.platform.json.Json;
import social.howdah.publish.TestStatusPublisher;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/**
 * A chat at one end, a sandbox instance at the other. Ada has linked alice, Ben has linked ben;
 * bob, whom nobody has linked, writes to alice.
 */
final class TestChat implements AutoCloseable {
  static final String[] SCOPES = {"read", "write"};
  static final String[] OF_MODERATORS = {"read", "write", "admin:read", "admin:write"};

  final Sandbox sandbox = Sandbox.start(0);
  final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
  final Database database = TestDatabase.H2.open();
  final ChatIdentities identities = TestIdentities.of(database, Clock.systemUTC());
  final Decided decisions = new Decided();
  final Chat chat;
  final TestOutbox.Running running;
  private final Reception reception;
  private final ChatResource resource;
  private final TestAccounts linked;

  TestChat(Map<String, String> destination) {
    server.start();
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(
                WireMock.okJson(
                    "{\"ok\":true,\"id\":\"p1\",\"activityId\":\"a1\",\"channel\":\"C0123ABCD\",\"ts\":\"1.2\","
                        + "\"user\":{\"username\":\"u1\"},\"room\":{\"rid\":\"d1\"}}")));
    Map<String, String> properties = new HashMap<>();
    destination.forEach(
        (key, value) -> properties.put(key, value.replace("SERVER", server.baseUrl())));
    Instance instance = Instance.of(sandbox.base());
    linked = new TestAccounts(database, instance);
    link(instance, "ada", "alice", SCOPES);
    link(instance, "ben", "ben", OF_MODERATORS);
    link(instance, "dan", "dora", OF_MODERATORS);
    for (String person : List.of("ada", "ben", "cleo", "dan")) {
      TestPeople.signedIn(database, new Person(person, Set.of(Person.EMPLOYEE), Set.of()), null);
    }
    Clock clock = Clock.systemUTC();
    RateLimits limits = new RateLimits(clock);
    MastodonClient client = TestClient.client(limits, clock);
    Map<String, DeliveryHandler> handlers = new ConcurrentHashMap<>();
    running = TestOutbox.running(database, handlers);
    TestActs acts = TestActs.of(database, linked, client, running.outbox(), clock);
    TiedUsers users = new TiedUsers(identities);
    handlers.putAll(
        TestDestinations.handlers(properties, users, running.outbox(), acts.telling(), clock));
    handlers.putAll(acts.handlers());
    handlers.put("status", TestStatusPublisher.of(database, linked, client, limits, Map.of()));
    for (String alias : List.of("alice", "ben", "dora")) {
      running.outbox().release("publish/" + alias);
    }
    Settings settings =
        TestSettings.of(
            properties.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        entry -> "howdah.destination.chat." + entry.getKey(),
                        Map.Entry::getValue)));
    PlatformConfig platform = new PlatformConfig(settings);
    HttpOut out = new HttpOut(TestConnections.toThisMachine("1s"), Metrics.none());
    ChatConfig config =
        new ChatConfig(
            settings,
            platform,
            List.of(
                TestSlack.kind(out),
                TestMattermost.kind(out, clock),
                TestDiscord.kind(),
                TestRocketChat.kind(out),
                TestTeams.kind(out, clock)));
    chat = Optional.ofNullable(config.chats().get("chat")).orElseThrow();
    reception =
        new Reception(
            new SeenStore(database, clock),
            identities,
            TestCommands.of(
                acts,
                identities,
                decisions,
                TestDestinations.alone(properties, users),
                platform,
                clock),
            new Presses(acts.acts(), decisions, running.outbox()),
            platform);
    resource = door(config, reception, clock);
  }

  @SuppressWarnings("UnnecessaryAssignment") // nothing injects here
  private static ChatResource door(ChatConfig config, Reception reception, Clock clock) {
    ChatResource door = new ChatResource();
    door.open(config, clock);
    door.reception = reception;
    return door;
  }

  private void link(Instance instance, String person, String name, String... scopes) {
    World.User user = sandbox.world().user(name, name + "-password");
    String token = sandbox.world().tokenFor(user, scopes);
    linked.linkFor(person, instance, user.id(), name, token, scopes);
  }

  /** What was decided, and by whom. */
  static final class Decided implements Decisions {
    @Nullable String last;

    @Override
    public Decision approve(String person, UUID approval, @Nullable String text) {
      last = "%s approves %s".formatted(person, text);
      return new Decision(true, "Approved.");
    }

    @Override
    public Decision reject(String person, UUID approval) {
      last = person + " rejects";
      return new Decision(true, "Rejected.");
    }

    @Override
    public Optional<String> words(String person, UUID approval) {
      return Optional.of("The words");
    }

    @Override
    public Decision mute(String person, String route, String time) {
      return new Decision(false, "Only administrators can mute a route.");
    }
  }

  /** Ties a user of the chat to a person. */
  void tie(ChatUser user, String person) {
    Secret secret = identities.offer(user);
    assertThat(identities.tie(secret, new Person(person, Set.of(Person.EMPLOYEE), Set.of())))
        .contains(user);
  }

  /** What the person sees at once. */
  Answer receive(Interaction interaction, String request) {
    return reception.receive(interaction, Secret.of(request));
  }

  /** What the chat is answered when it sends that. */
  Response post(String body) throws IOException {
    return resource.action(
        "chat", ChatResourceTest.noHeaders(), new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  /** Does something while the chat is down at a path. */
  void whileDownAt(String path, Runnable doing) {
    StubMapping down =
        server.stubFor(
            WireMock.any(WireMock.urlPathEqualTo(path))
                .willReturn(WireMock.aResponse().withStatus(500)));
    doing.run();
    server.removeStub(down);
  }

  /** Bob writes to alice; it is told in the chat. */
  UUID mention(String visibility) {
    return mention("chat", visibility);
  }

  /** The same, told to one person alone. */
  UUID mentionAlone(String person, String visibility) {
    return mention("own-chat/" + person, visibility);
  }

  private UUID mention(String destination, String visibility) {
    World.User bob = sandbox.world().user("bob", "bob-password");
    World.Posted status = sandbox.world().says(bob, "Hello @alice", visibility);
    Map<String, @Nullable Object> data = new TreeMap<>();
    data.put("recipient", "alice");
    data.put(
        "notification",
        Map.of(
            "type",
            "mention",
            "account",
            Map.of("id", bob.id(), "acct", "bob"),
            "status",
            Map.of(
                "id",
                status.id(),
                "url",
                sandbox.base() + "/@bob/" + status.id(),
                "visibility",
                visibility,
                "content",
                "Hello",
                "spoiler_text",
                "")));
    Event told = event("social.mastodon.notification.mention", data);
    UUID id = queue(destination, UUID.fromString(told.id()), told, null);
    settle();
    return id;
  }

  /** Bob follows alice; it is told in the chat. */
  UUID follow() {
    World.User bob = sandbox.world().user("bob", "bob-password");
    Map<String, @Nullable Object> data = new TreeMap<>();
    data.put("recipient", "alice");
    data.put(
        "notification", Map.of("type", "follow", "account", Map.of("id", bob.id(), "acct", "bob")));
    return tell("social.mastodon.notification.follow", data, null);
  }

  /** Somebody on the instance, known before or new. */
  World.User user(String name) {
    World world = sandbox.world();
    return world.user(name).orElseGet(() -> world.user(name, name + "-password"));
  }

  /** Tells something in the chat; returns the message's delivery. */
  UUID tell(String type, Map<String, @Nullable Object> data, @Nullable String text) {
    Event event = event(type, data);
    return tell(UUID.fromString(event.id()), event, text);
  }

  private Event event(String type, Map<String, @Nullable Object> data) {
    String handle = "alice@" + sandbox.base().replace("http://", "");
    return Event.bare("mastodon", UUID.randomUUID().toString(), type, Instant.now(), handle, data);
  }

  /** The same of an event of any source. */
  UUID tell(UUID event, Event told, @Nullable String text) {
    UUID id = queue("chat", event, told, text);
    await().until(() -> running.outbox().receipt(id).isPresent());
    return id;
  }

  private UUID queue(String destination, UUID event, Event told, @Nullable String text) {
    ChatMessage message = new ChatMessage(destination, told, text);
    running
        .outbox()
        .enqueue(
            List.of(
                new DeliveryDraft("chat", message.lane(), event, null, Json.write(message), null)));
    return running.outbox().ofEvent(event, 1).get(0).id();
  }

  /** What became of a delivery. */
  DeliveryState state(UUID delivery) {
    return running.outbox().recent(List.of(), 1_000).stream()
        .filter(one -> one.id().equals(delivery))
        .findFirst()
        .orElseThrow();
  }

  /** Path and body of all that the chat was sent, in order. */
  List<String> calls() {
    return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).stream()
        .map(request -> request.getUrl() + " " + request.getBodyAsString())
        .toList();
  }

  /** Nothing was done or said yet. */
  void forget() {
    settle();
    server.resetRequests();
    World world = sandbox.world();
    world.marks().forget();
    for (String user : List.of("alice", "ben", "bob")) {
      world.statuses(user).forEach(status -> world.delete(status.id()));
    }
  }

  /** Until nothing is left to do. */
  void settle() {
    await()
        .until(
            () ->
                running.outbox().recent(List.of(), 1_000).stream()
                    .noneMatch(
                        one ->
                            one.state() == DeliveryState.State.WAITING
                                || one.state() == DeliveryState.State.RUNNING));
  }

  /** Bodies of what the chat was sent at a path, in order. */
  List<String> sent(String path) {
    return server.findAll(WireMock.anyRequestedFor(WireMock.urlPathMatching(path))).stream()
        .map(request -> request.getBodyAsString())
        .toList();
  }

  @Override
  public void close() {
    running.close();
    server.stop();
    TestDatabase.close(database);
    sandbox.close();
  }
}
