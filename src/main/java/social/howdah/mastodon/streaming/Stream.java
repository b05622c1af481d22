package social.howdah.mastodon.streaming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be listened to.
 *
 * @param name as the API names it, {@code public:local} for example
 * @param list id, of the stream of a list
 * @param tag name, of the stream of a hashtag
 * @see <a href="https://docs.joinmastodon.org/methods/streaming/#streams">Mastodon: Streams</a>
 */
public record Stream(String name, @Nullable String list, @Nullable String tag) {
  public static final Stream USER = of("user");
  public static final Stream NOTIFICATIONS = of("user:notification");
  public static final Stream PUBLIC = of("public");
  public static final Stream PUBLIC_MEDIA = of("public:media");
  public static final Stream LOCAL = of("public:local");
  public static final Stream LOCAL_MEDIA = of("public:local:media");
  public static final Stream REMOTE = of("public:remote");
  public static final Stream REMOTE_MEDIA = of("public:remote:media");
  public static final Stream DIRECT = of("direct");

  private static Stream of(String name) {
    return new Stream(name, null, null);
  }

  public static Stream list(String id) {
    return new Stream("list", id, null);
  }

  public static Stream hashtag(String name) {
    return new Stream("hashtag", null, name);
  }

  public static Stream localHashtag(String name) {
    return new Stream("hashtag:local", null, name);
  }

  /** As messages name it: the name, and what it is about. */
  List<String> address() {
    if (list != null) {
      return List.of(name, list);
    }
    return tag == null ? List.of(name) : List.of(name, tag);
  }
}
