package social.howdah.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.account.TestAccounts;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.check.Finding;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;

/** What is found of the way that pushes take, each by its cause. */
class PushCheckTest {
  private static final Instance INSTANCE = Instance.of("https://m.example");

  private final PushTrials trials = new PushTrials();
  private final Database database = TestDatabase.H2.open();
  private final TestAccounts linked = new TestAccounts(database, INSTANCE);
  private HttpServer server;
  private String host;

  @BeforeEach
  void start() throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.start();
    host = "127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void close() {
    server.stop(0);
    TestDatabase.close(database);
  }

  @Test
  void aPushThatArrivesAsItWasSentIsFine() {
    proxy(exchange -> arrived(exchange, true) ? 201 : 404);
    assertThat(found("auto")).containsExactly(Finding.fine("push.arrives", host));
  }

  @Test
  void aProxyThatKeepsTheAuthorizationToItselfIsFound() {
    proxy(exchange -> arrived(exchange, false) ? 201 : 404);
    assertThat(found("auto")).containsExactly(Finding.broken("push.changed", host));
  }

  @Test
  void anotherNodeKnowsNothingOfThePush() {
    proxy(exchange -> 404);
    assertThat(found("push")).containsExactly(Finding.look("push.elsewhere", host));
  }

  @Test
  void aProxyThatLetsNoPushPassIsFound() {
    proxy(exchange -> 415);
    assertThat(found("push")).containsExactly(Finding.broken("push.refused", host, 415));
  }

  @Test
  void whereNothingAnswersPushesMayNotComeEither() {
    server.stop(0);
    assertThat(found("auto")).containsExactly(Finding.look("push.silent", host));
  }

  @Test
  void whereNotificationsComeOtherwiseNothingIsSent() {
    linked.link(INSTANCE, "1", "alice", "token");
    proxy(exchange -> 500);
    assertThat(found("poll")).containsExactly(Finding.fine("push.unused"));
    assertThat(found("stream")).containsExactly(Finding.fine("push.unused"));
    assertThat(found("auto")).containsExactly(Finding.broken("push.refused", host, 500));
  }

  private boolean arrived(HttpExchange exchange, boolean whole) throws IOException {
    String id = exchange.getRequestURI().getPath().replaceFirst("/push/", "");
    return trials.arrived(id, headers(exchange, whole), exchange.getRequestBody().readAllBytes());
  }

  private static HttpHeaders headers(HttpExchange exchange, boolean whole) {
    return (HttpHeaders)
        Proxy.newProxyInstance(
            PushCheckTest.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, arguments) ->
                whole || !arguments[0].equals("Authorization")
                    ? exchange.getRequestHeaders().getFirst((String) arguments[0])
                    : null);
  }

  private interface Answer {
    int to(HttpExchange exchange) throws IOException;
  }

  private void proxy(Answer answer) {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(answer.to(exchange), -1);
          exchange.close();
        });
  }

  private List<Finding> found(String mode) {
    Settings settings =
        TestSettings.of(
            Map.of("howdah.public-url", "http://" + host, "howdah.notifications.mode", mode));
    return new PushCheck(
            new PlatformConfig(settings),
            new NotificationsConfig(settings),
            linked.accounts(),
            trials,
            new HttpOut(TestConnections.toThisMachine("2s"), Metrics.none()))
        .run();
  }
}
