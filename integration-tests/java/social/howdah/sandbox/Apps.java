package social.howdah.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Registered applications, and the authorization codes that people gave them. */
public final class Apps {
  /** A registered application. */
  record App(
      String id,
      String name,
      String clientId,
      String secret,
      List<String> redirects,
      Set<String> scopes) {}

  /** An authorization code. */
  record Code(
      App app, World.User user, String redirect, Set<String> scopes, @Nullable String challenge) {}

  private final Map<String, App> apps = new LinkedHashMap<>();
  private final Map<String, Code> codes = new LinkedHashMap<>();
  private final Supplier<String> ids;

  Apps(Supplier<String> ids) {
    this.ids = ids;
  }

  synchronized App register(String name, List<String> redirects, Set<String> scopes) {
    App app = new App(ids.get(), name, "client-" + ids.get(), World.secret(), redirects, scopes);
    apps.put(app.clientId(), app);
    return app;
  }

  synchronized Optional<App> find(String clientId) {
    return Optional.ofNullable(apps.get(clientId));
  }

  /** The instance forgets every application, as Mastodon before 4.3 did with unused ones. */
  public synchronized void forget() {
    apps.clear();
  }

  public synchronized int count() {
    return apps.size();
  }

  synchronized String code(Code code) {
    String value = World.secret();
    codes.put(value, code);
    return value;
  }

  /** A code is good for one use. */
  synchronized Optional<Code> takeCode(String value) {
    return Optional.ofNullable(codes.remove(value));
  }
}
