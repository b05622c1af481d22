package social.howdah.mastodon.streaming;

import org.jspecify.annotations.Nullable;

/**
 * The stream that a socket begins with; none if all are null.
 *
 * @param stream {@code user} for example
 * @param list id, for the stream {@code list}
 * @param tag name, for the streams of hashtags
 */
public record StreamParameters(
    @Nullable String stream, @Nullable String list, @Nullable String tag) {

  /** For sockets on which streams are subscribed to later. */
  public static final StreamParameters NONE = new StreamParameters(null, null, null);
}
