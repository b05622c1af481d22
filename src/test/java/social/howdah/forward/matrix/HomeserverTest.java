package social.howdah.forward.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.forward.Messages;
import social.howdah.forward.TestDestinations;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Receipt;

/** A homeserver that remembers: who is in its room, and which transactions it has seen. */
class HomeserverTest {
  private static final String ROOM = "!room:example.org";
  private static final String API = "/_matrix/client/v3/";

  /** Events by the transaction that made them. */
  private final Map<String, String> events = new LinkedHashMap<>();

  private final List<String> joins = new ArrayList<>();

  private HttpServer server;
  private boolean joined;
  private boolean invited = true;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(API, this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aRepeatIsTheSameEvent() throws Exception {
    DeliveryHandler handler = handler(ROOM);
    Receipt first = deliver(handler, new UUID(0, 1), false);
    assertThat(deliver(handler, new UUID(0, 1), true)).isEqualTo(first);
    assertThat(deliver(handler, new UUID(0, 2), false)).isNotEqualTo(first);
    assertThat(events).hasSize(2);
  }

  @Test
  void theRoomIsJoinedWithTheFirstMessage() throws Exception {
    DeliveryHandler handler = handler(ROOM);
    deliver(handler, new UUID(0, 1), false);
    deliver(handler, new UUID(0, 2), false);
    assertThat(joins).containsExactly(ROOM);
  }

  @Test
  void anAliasIsResolvedOnce() throws Exception {
    DeliveryHandler handler = handler("#ops:example.org");
    deliver(handler, new UUID(0, 1), false);
    deliver(handler, new UUID(0, 2), false);
    assertThat(joins).containsExactly("#ops:example.org");
    assertThat(events).hasSize(2);
  }

  @Test
  void whoIsNotInvitedIsTold() throws Exception {
    invited = false;
    assertThatThrownBy(() -> deliver(handler(ROOM), new UUID(0, 1), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("invite it");
    assertThat(joins).hasSize(1);
  }

  @Test
  void whoWasPutOutOfTheRoomComesBackWhenInvited() throws Exception {
    DeliveryHandler handler = handler("#ops:example.org");
    deliver(handler, new UUID(0, 1), false);
    joined = false;
    deliver(handler, new UUID(0, 2), false);
    assertThat(joins).hasSize(2);
    assertThat(events).hasSize(2);
  }

  private static Receipt deliver(DeliveryHandler handler, UUID id, boolean again) throws Exception {
    return handler.deliver(Messages.delivery(Messages.text("hello"), id, again));
  }

  private DeliveryHandler handler(String room) {
    String url = "http://localhost:" + server.getAddress().getPort();
    return TestDestinations.forwarder(
        new MatrixKind(),
        Map.of("kind", "matrix", "url", url, "token", "syt_secret", "room", room),
        Clock.systemUTC());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath().substring(API.length());
      String request = exchange.getRequestMethod() + " " + path;
      String forbidden = "{\"errcode\":\"M_FORBIDDEN\",\"error\":\"You are not in this room\"}";
      if (request.startsWith("POST join/")) {
        joins.add(path.substring("join/".length()));
        joined = invited;
        say(exchange, joined ? 200 : 403, joined ? "{\"room_id\":\"" + ROOM + "\"}" : forbidden);
      } else if (request.startsWith("PUT rooms/" + ROOM + "/send/m.room.message/")) {
        String event = joined ? events.computeIfAbsent(path, key -> "$" + events.size()) : "";
        say(exchange, joined ? 200 : 403, joined ? "{\"event_id\":\"" + event + "\"}" : forbidden);
      } else {
        say(exchange, 404, "{\"errcode\":\"M_UNRECOGNIZED\"}");
      }
    }
  }

  private static void say(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
