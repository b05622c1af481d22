/**
 * Receive notifications: one by one, in groups, as Web Push.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/notifications/">Mastodon: notifications</a>
 * @see <a href="https://docs.joinmastodon.org/methods/grouped_notifications/">Mastodon:
 *     grouped_notifications</a>
 * @see <a href="https://docs.joinmastodon.org/methods/push/">Mastodon: push</a>
 */
@NullMarked
package social.howdah.mastodon.notifications;

import org.jspecify.annotations.NullMarked;
