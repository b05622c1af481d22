package social.howdah.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/** A Keycloak of the test's own, with the realm of {@code keycloak/howdah-realm.json}. */
final class Keycloak implements AutoCloseable {
  static final String CLIENT_SECRET = "client-secret-of-the-tests";
  private static final String ROOT_PASSWORD = "root-password-of-the-tests";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String base;

  private Keycloak(Process process, String base) {
    this.process = process;
    this.base = base;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /**
   * Starts one, and waits until its realm answers.
   *
   * @param howdah the public URL of the client
   */
  static Keycloak start(String howdah) {
    try {
      Path home = Path.of(System.getProperty("keycloak.home"));
      Path realm = home.resolve("data/import/howdah-realm.json");
      Files.createDirectories(realm.getParent());
      Files.writeString(realm, realm().replace("@HOWDAH@", howdah));
      int port = Server.freePort();
      ProcessBuilder builder =
          new ProcessBuilder(
              "bash",
              home.resolve("bin/kc.sh").toString(),
              "start-dev",
              "--import-realm",
              "--db=dev-mem",
              "--cache=local",
              "--http-host=127.0.0.1",
              "--http-port=" + port);
      builder
          .environment()
          .putAll(
              Map.of(
                  "JAVA_HOME",
                  System.getProperty("java.home"),
                  "JAVA_OPTS_KC_HEAP",
                  "-Xms64m -Xmx384m",
                  "KC_BOOTSTRAP_ADMIN_USERNAME",
                  "root",
                  "KC_BOOTSTRAP_ADMIN_PASSWORD",
                  ROOT_PASSWORD));
      Files.createDirectories(Server.LOGS);
      Process process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target", "keycloak.log").toFile())
              .start();
      Keycloak keycloak = new Keycloak(process, "http://127.0.0.1:" + port);
      keycloak.awaitRealm();
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String realm() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/howdah-realm.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void awaitRealm() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(issuer())).build();
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptionsInstanceOf(IOException.class)
        .failFast("Keycloak has ended", () -> !process.isAlive())
        .until(
            () -> http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
  }

  String issuer() {
    return base + "/realms/howdah";
  }

  /** What Keycloak's administrator does when somebody is to be signed out everywhere. */
  void endSessions(String user) {
    admin("POST", "/users/" + id("/users?exact=true&username=" + user) + "/logout", "");
  }

  void disable(String user) {
    admin("PUT", "/users/" + id("/users?exact=true&username=" + user), "{\"enabled\":false}");
  }

  void takeRole(String user, String role) {
    String found = admin("GET", "/roles/" + role, "");
    admin(
        "DELETE",
        "/users/" + id("/users?exact=true&username=" + user) + "/role-mappings/realm",
        "[" + found + "]");
  }

  void giveRole(String user, String role) {
    String found = admin("GET", "/roles/" + role, "");
    admin(
        "POST",
        "/users/" + id("/users?exact=true&username=" + user) + "/role-mappings/realm",
        "[" + found + "]");
  }

  private String id(String query) {
    List<?> all = (List<?>) Objects.requireNonNull(json(admin("GET", query, "")).get("value"));
    return String.valueOf(((Map<?, ?>) all.get(0)).get("id"));
  }

  private String admin(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/admin/realms/howdah" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private String token() {
    String form =
        Browser.encoded(
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "root",
                "password", ROOT_PASSWORD));
    String answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(base + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    return String.valueOf(json(answer).get("access_token"));
  }

  private static Map<String, ?> json(String text) {
    try {
      return Json.readPayload(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(e);
    }
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            request.method() + " " + request.uri() + ": " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
