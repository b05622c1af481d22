/**
 * Publish and delete statuses.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/">Mastodon: statuses</a>
 */
@NullMarked
package social.howdah.mastodon.statuses;

import org.jspecify.annotations.NullMarked;
