/**
 * Discovery: search, suggestions, trends, the directory, hashtags, collections.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/search/">Mastodon: search</a>
 * @see <a href="https://docs.joinmastodon.org/methods/suggestions/">Mastodon: suggestions</a>
 * @see <a href="https://docs.joinmastodon.org/methods/trends/">Mastodon: trends</a>
 * @see <a href="https://docs.joinmastodon.org/methods/directory/">Mastodon: directory</a>
 * @see <a href="https://docs.joinmastodon.org/methods/tags/">Mastodon: tags</a>
 * @see <a href="https://docs.joinmastodon.org/methods/collections/">Mastodon: collections</a>
 */
@NullMarked
package social.howdah.mastodon.discovery;

import org.jspecify.annotations.NullMarked;
