package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a client sends to begin or end a stream on an open socket.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/streaming/#websocket">Mastodon:
 *     StreamSubscription</a>
 */
public record StreamSubscription(
    String type, String stream, @Nullable String list, @Nullable String tag) {}
