package social.howdah.forward.xmpp;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import social.howdah.forward.TestKeys;

/**
 * A server of XMPP from Debian's package, with accounts {@code howdah} and {@code alice} of the
 * domain {@code localhost}; only {@code alice} may make rooms.
 */
final class Prosody implements AutoCloseable {
  static final Path PROGRAM = Path.of("/usr/bin/prosody");
  static final String PASSWORD = "password-of-the-tests";
  static final String STORE_PASSWORD = "changeit";
  private static final String CONFIGURATION =
      """
      run_as_root = true
      daemonize = false
      pidfile = "%1$s/prosody.pid"
      data_path = "%1$s/data"
      plugin_paths = {}
      log = { { levels = { min = "info" }, to = "file", filename = "%1$s/log" } }
      interfaces = { "127.0.0.1" }
      c2s_ports = { %2$d }
      modules_enabled = { "saslauth", "tls", "roster", "disco", "ping" }
      modules_disabled = { "s2s", "offline" }
      allow_unencrypted_plain_auth = false
      c2s_require_encryption = %3$s
      authentication = "internal_plain"
      admins = { "alice@localhost" }
      ssl = { key = "%1$s/key.pem", certificate = "%1$s/certificate.pem" }
      VirtualHost "localhost"
      Component "rooms.localhost" "muc"
        restrict_room_creation = "admin"
      """;

  private final Path directory;
  private final int port;
  private Process process;

  /** Makes it, and starts it. */
  Prosody(Path directory, boolean encrypted) throws Exception {
    this.directory = directory;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path accounts = Files.createDirectories(directory.resolve("data/localhost/accounts"));
    for (String name : new String[] {"howdah", "alice"}) {
      Files.writeString(
          accounts.resolve(name + ".dat"), "return { password = \"%s\" };".formatted(PASSWORD));
    }
    writeKeys();
    Files.writeString(
        directory.resolve("prosody.cfg.lua"), CONFIGURATION.formatted(directory, port, encrypted));
    start();
  }

  String address() {
    return "localhost:" + port;
  }

  int port() {
    return port;
  }

  /** Where the certificate is that its clients must trust. */
  Path keys() {
    return directory.resolve("keys.p12");
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(
                PROGRAM.toString(), "--config", directory.resolve("prosody.cfg.lua").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .failFast("it has ended", () -> !process.isAlive())
        .ignoreExceptions()
        .until(this::answers);
  }

  private boolean answers() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    }
  }

  void stop() {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    stop();
  }

  private void writeKeys() throws Exception {
    TestKeys.write(keys(), STORE_PASSWORD);
    char[] password = STORE_PASSWORD.toCharArray();
    KeyStore store = KeyStore.getInstance(keys().toFile(), password);
    write("key.pem", "PRIVATE KEY", store.getKey("server", password).getEncoded());
    write("certificate.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
  }

  private void write(String name, String type, byte[] content) throws IOException {
    Files.writeString(
        directory.resolve(name),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
            .formatted(type, Base64.getMimeEncoder().encodeToString(content)));
  }
}
