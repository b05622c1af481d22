/**
 * Interact with timelines: home, public, lists, and what is kept of them.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/timelines/">Mastodon: timelines</a>
 * @see <a href="https://docs.joinmastodon.org/methods/markers/">Mastodon: markers</a>
 * @see <a href="https://docs.joinmastodon.org/methods/lists/">Mastodon: lists</a>
 * @see <a href="https://docs.joinmastodon.org/methods/conversations/">Mastodon: conversations</a>
 * @see <a href="https://docs.joinmastodon.org/methods/favourites/">Mastodon: favourites</a>
 * @see <a href="https://docs.joinmastodon.org/methods/bookmarks/">Mastodon: bookmarks</a>
 */
@NullMarked
package social.howdah.mastodon.timelines;

import org.jspecify.annotations.NullMarked;
