package social.howdah.mastodon.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.EventStream;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.Visibility;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.platform.Secret;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.StreamingServer;
import social.howdah.sandbox.World;

class StreamConnectionTest {
  private final Sandbox sandbox = Sandbox.start(0);
  private final StreamingServer server = sandbox.streams();
  private final World.User alice = sandbox.world().user("alice", "alice");
  private final World.User bob = sandbox.world().user("bob", "bob");
  private final MastodonClient client = TestClient.client();
  private final Statuses statuses = new Statuses(client);
  private final Heard heard = new Heard();
  private Streaming streaming = TestStreaming.over(client);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void oneSocketCarriesAllStreams() {
    try (StreamConnection connection = connect(Stream.USER, Stream.hashtag("howdah"))) {
      assertThat(heard.first(1)).containsExactly("connected");
      Status posted = post("Hello @alice #howdah");
      assertThat(heard.first(4))
          .containsExactlyInAnyOrder(
              "connected",
              "status Hello @alice #howdah",
              "status Hello @alice #howdah",
              "mention of bob");
      assertThat(server.readers()).isEqualTo(1);
      statuses.delete(token(bob, "write"), posted.id(), null);
      server.filtersChanged(alice);
      assertThat(heard.first(7))
          .endsWith("deleted " + posted.id(), "filters changed")
          .filteredOn(told -> told.startsWith("deleted"))
          .hasSize(2);
      assertThat(connection.isOpen()).isTrue();
    }
    await().until(() -> server.readers() == 0);
  }

  @Test
  void streamsBeginAndEndOnTheOpenSocket() {
    try (StreamConnection connection = connect(Stream.NOTIFICATIONS)) {
      heard.first(1);
      post("nobody listens");
      connection.subscribe(Stream.PUBLIC);
      await()
          .untilAsserted(
              () -> {
                post("everybody");
                assertThat(heard.first(2)).contains("status everybody");
              });
      assertThat(heard.first(2)).doesNotContain("status nobody listens");
      connection.unsubscribe(Stream.PUBLIC);
      connection.subscribe(Stream.USER);
      await()
          .untilAsserted(
              () -> {
                int before = heard.first(2).size();
                post("once");
                assertThat(heard.first(before + 1).subList(before, before + 1))
                    .containsExactly("status once");
              });
    }
  }

  @Test
  void whatABrokenSocketMissedIsToldInOrderAndOnce() {
    List<String> posted = new ArrayList<>(List.of("before"));
    try (StreamConnection connection = connect(Stream.USER)) {
      heard.first(1);
      post("before");
      heard.first(2);
      server.cut();
      IntStream.rangeClosed(1, 45).forEach(i -> posted.add("missed " + i));
      posted.add("missed too, @alice");
      posted.stream().skip(1).forEach(this::post);
      List<String> told = heard.first(posted.size() + 3);
      assertThat(told)
          .filteredOn(one -> one.startsWith("status"))
          .containsExactlyElementsOf(posted.stream().map(text -> "status " + text).toList());
      assertThat(told).containsOnlyOnce("mention of bob");
      assertThat(told).filteredOn("connected"::equals).hasSize(2);
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void aStreamThatWasEmptyMissesNothingEither() {
    try (StreamConnection connection = connect(Stream.USER)) {
      heard.first(1);
      server.cut();
      post("the first of all");
      assertThat(heard.first(3))
          .containsExactly("connected", "status the first of all", "connected");
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void silenceIsNotTakenForPeace() {
    streaming = TestStreaming.over(client, Duration.ofMillis(200));
    server.fallSilent(true);
    try (StreamConnection connection = connect(Stream.USER)) {
      heard.first(1);
      post("unheard");
      server.fallSilent(false);
      assertThat(heard.first(3)).containsExactly("connected", "status unheard", "connected");
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void aPeerThatAnswersStaysConnected() {
    streaming = TestStreaming.over(client, Duration.ofMillis(500));
    try (StreamConnection connection = connect(Stream.USER)) {
      heard.first(1);
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(10))
          .until(() -> connection.isOpen() && server.readers() == 1);
      assertThat(heard.first(1)).containsExactly("connected");
    }
  }

  @Test
  void aBusyServerIsLeftAloneAsLongAsItAsks() {
    server.busy("6");
    try (StreamConnection connection = connect(Stream.USER)) {
      await().until(() -> server.attempts() == 1);
      await()
          .during(Duration.ofSeconds(4))
          .atMost(Duration.ofSeconds(5))
          .until(() -> server.attempts() == 1);
      server.busy(null);
      assertThat(heard.first(1)).containsExactly("connected");
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void whoFindsOutHimselfIsOnlyToldThatHeIsConnected() {
    try (StreamConnection connection =
        streaming.listen(token(alice, "read"), Set.of(Stream.NOTIFICATIONS), heard)) {
      heard.first(1);
      int before = sandbox.world().lists();
      server.cut();
      post("missed, @alice");
      assertThat(heard.first(2)).containsExactly("connected", "connected");
      post("heard, @alice");
      assertThat(heard.first(3)).endsWith("mention of bob");
      assertThat(sandbox.world().lists()).isEqualTo(before);
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void aRevokedTokenEndsIt() {
    Caller.UserToken token = token(alice, "read");
    try (StreamConnection connection = streaming.connect(token, Set.of(Stream.USER), heard)) {
      heard.first(1);
      sandbox.world().revoke(token.token().reveal());
      server.cut();
      assertThat(heard.first(2).get(1))
          .startsWith("ended: ")
          .doesNotContain(token.token().reveal());
      assertThat(connection.isOpen()).isFalse();
    }
  }

  @Test
  void aStreamBeyondTheScopesIsRefusedAndTheOthersGoOn() {
    Caller.UserToken token = token(alice, "read:notifications");
    try (StreamConnection connection =
        streaming.connect(token, Set.of(Stream.PUBLIC, Stream.NOTIFICATIONS), heard)) {
      await()
          .untilAsserted(() -> assertThat(heard.first(1)).anyMatch(t -> t.startsWith("refused")));
      post("Hello @alice");
      await().untilAsserted(() -> assertThat(heard.first(1)).contains("mention of bob"));
      assertThat(heard.first(1)).doesNotContain("status Hello @alice");
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void aStreamOfWhichHalfIsRefusedStillMissesNothingOfTheOther() {
    Caller.UserToken token = token(alice, "read:statuses");
    try (StreamConnection connection = streaming.connect(token, Set.of(Stream.USER), heard)) {
      await().untilAsserted(() -> assertThat(heard.first(1)).contains("connected"));
      assertThat(heard.first(1)).anyMatch(told -> told.startsWith("refused"));
      server.cut();
      post("missed");
      await().untilAsserted(() -> assertThat(heard.first(1)).contains("status missed"));
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void eventsAreReadFromAnAnswerThatDoesNotEnd() {
    Caller.UserToken token = token(alice, "read");
    Caller.UserToken there =
        new Caller.UserToken(
            new Instance(URI.create(server.base().replaceFirst("ws", "http"))),
            token.token(),
            token.scopes());
    assertThat(streaming.health(there.instance())).isEqualTo("OK");
    try (EventStream stream = streaming.user(there)) {
      await().until(() -> server.readers() == 1);
      Status posted = post("by events");
      assertThat(stream.hasNext()).isTrue();
      assertThat(stream.next().payload()).contains(posted.id());
      server.filtersChanged(alice);
      assertThat(stream.next().event().is(StreamEvent.FILTERS_CHANGED)).isTrue();
    }
  }

  private StreamConnection connect(Stream... streams) {
    return streaming.connect(token(alice, "read"), Set.of(streams), heard);
  }

  private Status post(String text) {
    return statuses.create(
        token(bob, "write"),
        StatusRequestBuilder.builder().status(text).visibility(Visibility.PUBLIC).build(),
        null);
  }

  private Caller.UserToken token(World.User user, String scope) {
    return new Caller.UserToken(
        new Instance(URI.create(sandbox.base())),
        Secret.of(sandbox.world().tokenFor(user, scope)),
        Set.of());
  }
}
