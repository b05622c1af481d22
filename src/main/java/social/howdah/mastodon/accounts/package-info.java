/**
 * Accounts: one's own and others.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/accounts/">Mastodon: accounts</a>
 */
@NullMarked
package social.howdah.mastodon.accounts;

import org.jspecify.annotations.NullMarked;
