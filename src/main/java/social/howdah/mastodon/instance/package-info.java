/**
 * What an instance says of itself and announces.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/instance/">Mastodon: instance</a>
 * @see <a href="https://docs.joinmastodon.org/methods/announcements/">Mastodon: announcements</a>
 * @see <a href="https://docs.joinmastodon.org/methods/custom_emojis/">Mastodon: custom_emojis</a>
 * @see <a href="https://docs.joinmastodon.org/methods/oembed/">Mastodon: oembed</a>
 * @see <a href="https://docs.joinmastodon.org/methods/health/">Mastodon: health</a>
 * @see <a href="https://docs.joinmastodon.org/methods/async_refreshes/">Mastodon:
 *     async_refreshes</a>
 */
@NullMarked
package social.howdah.mastodon.instance;

import org.jspecify.annotations.NullMarked;
