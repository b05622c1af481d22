package social.howdah.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** Payara Micro, mostly with Howdah, in a process of its own, as an administrator starts it. */
public final class Server implements AutoCloseable {
  /** Logs of every server of the run; {@code LogIT} reads them at its end. */
  static final Path LOGS = Path.of("target", "server-logs");

  /** The WAR under test. */
  static final Path HOWDAH = Path.of(System.getProperty("howdah.war", "target/howdah.war"));

  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Process process;
  private final int port;
  private final Path log;
  private final boolean isHowdah;

  private Server(Process process, int port, Path log, boolean isHowdah) {
    this.process = process;
    this.port = port;
    this.log = log;
    this.isHowdah = isHowdah;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Starts one, and waits until it is ready. */
  public static Server start(int port, Path data, Map<String, String> settings) {
    return start(port, data, settings, List.of());
  }

  /**
   * Starts one, and waits until it is ready.
   *
   * @param further WARs beside Howdah, each at the path of its file's name
   */
  public static Server start(
      int port, Path data, Map<String, String> settings, List<Path> further) {
    Server server = launchHowdah(port, data, settings, further);
    server.awaitReady();
    return server;
  }

  /** Starts one with another WAR in Howdah's place, and waits until the server is ready. */
  static Server startWithout(Path war, Path data, Map<String, String> settings) {
    Server server = launch(freePort(), data, settings, List.of(war), List.of());
    server.awaitReady();
    return server;
  }

  /** Starts one; the caller waits. */
  public static Server launch(int port, Path data, Map<String, String> settings) {
    return launchHowdah(port, data, settings, List.of());
  }

  /** Starts one with further options of Payara Micro, and waits until it is ready. */
  static Server startWith(List<String> options, int port, Path data, Map<String, String> settings) {
    Server server = launchHowdah(port, data, settings, List.of(), options);
    server.awaitReady();
    return server;
  }

  private static Server launchHowdah(
      int port, Path data, Map<String, String> settings, List<Path> further) {
    return launchHowdah(port, data, settings, further, List.of());
  }

  private static Server launchHowdah(
      int port, Path data, Map<String, String> settings, List<Path> further, List<String> options) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("howdah.public-url", "http://localhost:" + port);
    all.putIfAbsent("howdah.data-dir", data.toAbsolutePath().toString());
    List<Path> wars = new ArrayList<>();
    wars.add(HOWDAH);
    wars.addAll(further);
    return launch(port, data, all, wars, options);
  }

  private static Server launch(
      int port, Path data, Map<String, String> settings, List<Path> wars, List<String> options) {
    try {
      Files.createDirectories(LOGS);
      Files.createDirectories(data);
      Path log = LOGS.resolve("server-" + COUNT.incrementAndGet() + "-" + port + ".log");
      Path properties = data.resolve("howdah-" + port + ".properties");
      Properties all = new Properties();
      all.putAll(new TreeMap<>(settings));
      try (var out = Files.newOutputStream(properties)) {
        all.store(out, null);
      }
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx256m", "-jar"));
      command.add(System.getProperty("payara.micro", "target/server/payara-micro.jar"));
      command.addAll(List.of("--nocluster", "--contextroot", "/"));
      command.addAll(List.of("--port", String.valueOf(port)));
      command.addAll(List.of("--systemproperties", properties.toString()));
      command.addAll(options);
      wars.forEach(war -> command.addAll(List.of("--deploy", war.toString())));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new Server(process, port, log, wars.contains(HOWDAH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public String url() {
    return "http://localhost:" + port;
  }

  /** Waits for {@code /health/ready}. */
  public void awaitReady() {
    // A request for HTTP/2 that is given up can leave the threads of the server in a deadlock.
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      await()
          .atMost(LONGEST_START)
          .pollInterval(Duration.ofMillis(200))
          .ignoreExceptionsInstanceOf(IOException.class)
          .failFast(
              "it has ended",
              () -> !process.isAlive() || log().contains("Exception while deploying the app"))
          .until(() -> isReady(http.send(request, HttpResponse.BodyHandlers.ofString())));
    } catch (ConditionTimeoutException | TerminalFailureException e) {
      throw new IllegalStateException(
          "The server does not start; its last words: " + lastWords(), e);
    }
  }

  /** Before Howdah is there, the server says of itself alone that it is ready. */
  private boolean isReady(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && (!isHowdah || answer.body().contains("howdah"));
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** {@code kill}: the server may finish what it does. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  void awaitEndForEver() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int awaitEnd() {
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The server does not end: " + lastWords());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String lastWords() {
    List<String> lines = log().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
