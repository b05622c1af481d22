package social.howdah.push.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.streaming.TestStreaming;
import social.howdah.platform.Metrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.push.Hints;
import social.howdah.push.PushLane;
import social.howdah.push.notification.TestNotifications;
import social.howdah.sandbox.StreamingServer;
import social.howdah.sandbox.World;

/** Notifications that come by streams. */
@ParameterizedClass
@EnumSource
class ListeningTest {
  private static final String[] SCOPES = {"push", "read:notifications"};
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private final TestDatabase kind;

  @SuppressWarnings("NullAway.Init") // by in(), first in each test
  private TestNotifications notifications;

  @SuppressWarnings("NullAway.Init")
  private Listening listening;

  ListeningTest(TestDatabase kind) {
    this.kind = kind;
  }

  @AfterEach
  void close() {
    listening.end();
    notifications.close();
  }

  @Test
  void whatAStreamTellsIsBroughtOnceAndInOrder() throws Exception {
    in("stream");
    connect(listening);
    List<String> ids = notifications.happen(20);
    await().until(() -> notifications.waiting().size() == 20);
    notifications.work();
    notifications.push(ids.get(3));
    assertThat(notifications.sent()).isEqualTo(ids);
  }

  @Test
  void pushStreamAndPollMakeTheSameHundredMessages() throws Exception {
    in("stream");
    connect(listening);
    try (TestNotifications pushed = begun("push");
        TestNotifications polled = begun("poll")) {
      pushed.pass(Duration.ofSeconds(1));
      polled.pass(Duration.ofSeconds(1));
      for (String id : pushed.happen(100)) {
        pushed.push(id);
      }
      polled.happen(100);
      polled.looksIn(Duration.ofMinutes(10));
      notifications.happen(100);
      await().until(() -> notifications.waiting().size() == 100);
      notifications.work();
      assertThat(bare(pushed)).hasSize(100);
      assertThat(bare(notifications)).isEqualTo(bare(pushed));
      assertThat(bare(polled)).isEqualTo(bare(pushed));
    }
  }

  /** Without what differs between installations: their sandboxes' addresses. */
  private static List<String> bare(TestNotifications of) {
    return of.messages().stream()
        .map(one -> one.event().type() + one.event().time() + one.event().data() + one.text())
        .map(text -> text.replace(URI.create(of.sandbox.base()).getAuthority(), "mastodon.example"))
        .toList();
  }

  @Test
  void whatHappenedWhileItWasBrokenIsReadWhenItIsBack() throws Exception {
    in("stream");
    connect(listening);
    int before = server().attempts();
    server().cut();
    List<String> ids = notifications.happen(3);
    await().until(() -> server().attempts() > before && server().readers() == 1);
    awaitSent(listening, ids);
  }

  @Test
  void whileItTellsItsInstanceIsAskedOnceAnHourAndWhileItIsBrokenOften() throws Exception {
    in("stream");
    connect(listening);
    notifications.looksIn(HALF_HOUR);
    assertThat(notifications.looksIn(HALF_HOUR)).isLessThan(3);
    server().busy("3600");
    server().cut();
    await().until(() -> listening.open() == 0);
    listening.round();
    assertThat(notifications.looksIn(HALF_HOUR)).isGreaterThan(5);
  }

  @Test
  void whatCannotBeStoredIsLookedFor() throws Exception {
    in("stream");
    Database gone = TestDatabase.second(notifications.database);
    TestDatabase.close(gone);
    Listening unheard = listening(new Hints(notifications.outbox, gone));
    connect(unheard);
    notifications.looksIn(Duration.ofMinutes(10));
    List<String> ids = notifications.happen(2);
    awaitSent(unheard, ids);
    unheard.end();
  }

  @Test
  void autoListensUntilPushesArrive() throws Exception {
    in("auto");
    connect(listening);
    notifications.push(notifications.happens());
    listening.round();
    await().until(() -> server().readers() == 0);
  }

  @Test
  void nobodyListensWhereNotificationsArePolled() throws Exception {
    in("poll");
    listening.round();
    assertThat(server().attempts()).isZero();
    assertThat(listening.open()).isZero();
  }

  @Test
  void aRevokedTokenIsJudgedAndNotTriedAgainAndAgain() throws Exception {
    in("stream");
    connect(listening);
    notifications.sandbox.world().revoke(token());
    server().cut();
    await().until(() -> server().attempts() == 2);
    await()
        .untilAsserted(
            () -> {
              notifications.pass(Duration.ofMinutes(1));
              listening.round();
              notifications.round();
              assertThat(notifications.outbox.held(PushLane.of(notifications.account.id())))
                  .isPresent();
            });
    IntStream.range(0, 50).forEach(unused -> listening.round());
    assertThat(server().attempts()).isEqualTo(2);
  }

  @Test
  void nodesShareTheAccountsAndTakeOverFromADeadOne() throws Exception {
    in("stream");
    IntStream.range(0, 19).forEach(this::link);
    Listening other = listening(notifications.hints);
    listening.round();
    other.round();
    listening.round();
    await().until(() -> server().readers() == 20 && listening.open() + other.open() == 20);
    assertThat(other.open()).isBetween(1, 19);
    notifications.pass(Listening.LIFE.plusSeconds(1));
    listening.round();
    await().until(() -> listening.open() == 20);
    other.end();
  }

  private void in(String mode) throws Exception {
    notifications = begun(mode);
    listening = listening(notifications.hints);
  }

  private TestNotifications begun(String mode) throws Exception {
    TestNotifications begun =
        new TestNotifications(kind, Map.of("howdah.notifications.mode", mode));
    begun.begins(begun.account);
    begun.round();
    begun.pass(Duration.ofMinutes(3));
    return begun;
  }

  private Listening listening(Hints hints) {
    return new Listening(
        new NodeStore(notifications.database),
        notifications.looks,
        notifications.linked.tokens(),
        TestStreaming.over(TestClient.client(new RateLimits(Clock.systemUTC()), Clock.systemUTC())),
        hints,
        Metrics.none(),
        notifications.clock);
  }

  private void connect(Listening by) throws Exception {
    by.round();
    await().until(() -> by.open() == 1 && server().readers() == 1);
    settle(by);
  }

  /** The server has a socket before we know that it is open. */
  private void awaitSent(Listening by, List<String> ids) {
    await()
        .untilAsserted(
            () -> {
              settle(by);
              assertThat(notifications.sent()).isEqualTo(ids);
            });
  }

  /** A round has told what was heard, and who is to be looked at for it has been. */
  private void settle(Listening by) throws Exception {
    by.round();
    notifications.pass(Duration.ofSeconds(1));
    notifications.round();
  }

  private StreamingServer server() {
    return notifications.sandbox.streams();
  }

  private String token() throws Exception {
    return notifications.linked.tokens().ofAccount(notifications.account.id()).token().reveal();
  }

  private void link(int number) {
    World world = notifications.sandbox.world();
    World.User user = world.user("user" + number, "password");
    LinkedAccount account =
        notifications.linked.link(
            notifications.account.instance(),
            user.id(),
            "user" + number,
            world.tokenFor(user, SCOPES),
            SCOPES);
    notifications.begins(account);
  }
}
