package social.howdah.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who listens to streams, by a socket or by server-sent events. */
abstract class StreamReader {
  private static final Set<String> STREAMS =
      Set.of(
          "user",
          "user:notification",
          "public",
          "public:media",
          "public:local",
          "public:local:media",
          "public:remote",
          "public:remote:media",
          "hashtag",
          "hashtag:local",
          "list",
          "direct");

  /**
   * What is listened to.
   *
   * @param about the tag or the list; empty for other streams
   */
  record Stream(String name, String about) {
    List<String> address() {
      return about.isEmpty() ? List.of(name) : List.of(name, about);
    }
  }

  private final Map<Stream, Boolean> streams = new ConcurrentHashMap<>();
  private final World.Token token;

  StreamReader(World.Token token) {
    this.token = token;
  }

  World.User user() {
    return Objects.requireNonNull(token.user());
  }

  /** Whether there is such a stream. */
  boolean begin(String name, @Nullable String list, @Nullable String tag) {
    if (!STREAMS.contains(name)) {
      return false;
    }
    streams.put(stream(name, list, tag), true);
    return true;
  }

  void end(String name, @Nullable String list, @Nullable String tag) {
    streams.remove(stream(name, list, tag));
  }

  private static Stream stream(String name, @Nullable String list, @Nullable String tag) {
    return new Stream(name, Objects.requireNonNullElse(list == null ? tag : list, ""));
  }

  /** Whether the token covers a stream; Mastodon says 401 where it does not. */
  boolean covers(String name) {
    String scope = name.equals("user:notification") ? "read:notifications" : "read:statuses";
    return token.scopes().contains("read") || token.scopes().contains(scope);
  }

  void tell(Predicate<Stream> heard, String event, @Nullable String payload) {
    streams.keySet().stream()
        .filter(heard)
        .forEach(stream -> send(stream.address(), event, payload));
  }

  abstract void send(List<String> stream, String event, @Nullable String payload);

  /** Breaks the connection without a word. */
  abstract void cut();
}
