package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThat;
import static social.howdah.account.TestLinking.BOB;
import static social.howdah.account.TestLinking.wish;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Metrics;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;
import social.howdah.sandbox.Sandbox;

/** Handles whose host is not their instance's. */
@Timeout(60)
class WebfingerTest {
  private final Webfinger webfinger =
      new Webfinger(
          new HttpOut(TestConnections.toThisMachine(), Metrics.none()), Duration.ofMillis(500));
  private final Sandbox sandbox = Sandbox.start(0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer host = host();

  private HttpServer host() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void people() {
    sandbox.world().user("bob", "bob-password");
  }

  @AfterEach
  void close() {
    host.stop(0);
    threads.shutdownNow();
    sandbox.close();
  }

  /** As Mastodon's documentation has LOCAL_DOMAIN redirect to WEB_DOMAIN. */
  @Test
  void aDomainRedirectsToItsInstance() {
    String local = "localhost:" + sandbox.base().replaceFirst(".*:", "");
    sandbox.manners().accountsAreOf(local);
    assertThat(webfinger.home("bob", Instance.of("http://" + local)))
        .contains(Instance.of(sandbox.base()));
    try (TestLinking howdah = new TestLinking(TestDatabase.H2, Map.of())) {
      assertThat(howdah.link(BOB, wish("http://" + local + "/@bob", null), "bob"))
          .isEqualTo(Outcome.LINKED);
      LinkedAccount account = howdah.account("bob");
      assertThat(account.instance()).isEqualTo(Instance.of(sandbox.base()));
      assertThat(account.handle()).isEqualTo("bob@" + local);
    }
  }

  /** It is the instance that must be allowed, not the domain of the handle. */
  @Test
  void theInstanceIsJudgedAndNotTheHandlesHost() {
    String local = "localhost:" + sandbox.base().replaceFirst(".*:", "");
    sandbox.manners().accountsAreOf(local);
    try (TestLinking howdah =
        new TestLinking(TestDatabase.H2, Map.of("howdah.instance.allowed", local))) {
      assertThat(howdah.link(BOB, wish("http://" + local + "/@bob", null), "bob"))
          .isEqualTo(Outcome.NOT_ALLOWED);
    }
  }

  @Test
  void hostMetaLeadsOnWhereWebfingerDoesNot() {
    answer("/.well-known/webfinger", 404, "");
    answer(
        "/.well-known/host-meta",
        200,
        """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
        <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0"><Subject>&e;</Subject>
        <Link rel="lrdd" template="%s/finger?resource={uri}"/></XRD>
        """
            .formatted(url()));
    answer("/finger", 200, actor("http://social.example/users/bob"));
    assertThat(home()).contains(Instance.of("http://social.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/.well-known/webfinger",
        "http://169.254.169.254/latest/meta-data",
        "http://[fd00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433/",
        "http://user:password@127.0.0.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "//",
        "http://"
      })
  void aRedirectToWhereNobodyIsSentEndsIt(String location) {
    redirect(302, location);
    assertThat(home()).isEmpty();
  }

  @Test
  void redirectsEndSomewhere() {
    redirect(302, "/.well-known/webfinger");
    assertThat(home()).isEmpty();
    assertThat(asked.get()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://good.example@evil.example/users/bob",
        "javascript:alert(1)",
        "http://2130706433/users/bob",
        "http:///users/bob"
      })
  void anActorWhereNobodyCanBeIsNone(String href) {
    answer("/.well-known/webfinger", 200, actor(href));
    assertThat(home()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"links\":{}}", "{\"links\":[1,null]}", "<x>"})
  void whatIsNoDocumentIsNone(String body) {
    answer("/.well-known/webfinger", 200, body);
    assertThat(home()).isEmpty();
  }

  @Test
  void anAnswerOfMoreThan64KibIsNone() {
    answer("/.well-known/webfinger", 200, actor("http://x.example") + " ".repeat(70_000));
    assertThat(home()).isEmpty();
  }

  @Test
  void anAnswerThatDripsIsNone() {
    CountDownLatch gone = new CountDownLatch(1);
    host.createContext(
        "/.well-known/webfinger",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (gone.getCount() > 0) {
              out.write(' ');
              out.flush();
            }
          } catch (IOException e) {
            gone.countDown();
          }
        });
    assertThat(home()).isEmpty();
  }

  @Test
  void aServerThatIsSilentIsNone() {
    CountDownLatch never = new CountDownLatch(1);
    host.createContext(
        "/.well-known/webfinger",
        exchange -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            exchange.close();
          }
        });
    assertThat(home()).isEmpty();
  }

  private Optional<Instance> home() {
    return webfinger.home("bob", Instance.of(url()));
  }

  private String url() {
    return "http://127.0.0.1:" + host.getAddress().getPort();
  }

  private static String actor(String href) {
    return "{\"subject\":\"acct:bob@x.example\",\"links\":[{\"rel\":\"self\",\"href\":\"%s\"}]}"
        .formatted(href);
  }

  private void answer(String path, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    host.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private void redirect(int status, String location) {
    host.createContext(
        "/.well-known/webfinger",
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }
}
