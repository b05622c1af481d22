/**
 * Publish and delete statuses: statuses, media, scheduled statuses, polls.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/">Mastodon: statuses</a>
 * @see <a href="https://docs.joinmastodon.org/methods/media/">Mastodon: media</a>
 * @see <a href="https://docs.joinmastodon.org/methods/scheduled_statuses/">Mastodon:
 *     scheduled_statuses</a>
 * @see <a href="https://docs.joinmastodon.org/methods/polls/">Mastodon: polls</a>
 */
@NullMarked
package social.howdah.mastodon.statuses;

import org.jspecify.annotations.NullMarked;
