/**
 * Interact with other users: accounts, requests to follow, mutes, blocks.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/accounts/">Mastodon: accounts</a>
 * @see <a href="https://docs.joinmastodon.org/methods/follow_requests/">Mastodon:
 *     follow_requests</a>
 * @see <a href="https://docs.joinmastodon.org/methods/mutes/">Mastodon: mutes</a>
 * @see <a href="https://docs.joinmastodon.org/methods/blocks/">Mastodon: blocks</a>
 */
@NullMarked
package social.howdah.mastodon.accounts;

import org.jspecify.annotations.NullMarked;
