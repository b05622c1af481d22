/**
 * What an instance says of itself.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/instance/">Mastodon: instance</a>
 */
@NullMarked
package social.howdah.mastodon.instance;

import org.jspecify.annotations.NullMarked;
