/**
 * Manage account info: the profile, what it features, preferences, the year in numbers.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/profile/">Mastodon: profile</a>
 * @see <a href="https://docs.joinmastodon.org/methods/endorsements/">Mastodon: endorsements</a>
 * @see <a href="https://docs.joinmastodon.org/methods/featured_tags/">Mastodon: featured_tags</a>
 * @see <a href="https://docs.joinmastodon.org/methods/preferences/">Mastodon: preferences</a>
 * @see <a href="https://docs.joinmastodon.org/methods/followed_tags/">Mastodon: followed_tags</a>
 * @see <a href="https://docs.joinmastodon.org/methods/annual_reports/">Mastodon: annual_reports</a>
 */
@NullMarked
package social.howdah.mastodon.profile;

import org.jspecify.annotations.NullMarked;
