/**
 * Streaming: what happens on an instance, as it happens. One socket for each account, which is
 * opened again when it breaks; or server-sent events, one stream a connection.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/streaming/">Mastodon: streaming</a>
 */
@NullMarked
package social.howdah.mastodon.streaming;

import org.jspecify.annotations.NullMarked;
