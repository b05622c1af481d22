/**
 * Applications, tokens, and what the authorization server offers.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/oauth/">Mastodon: oauth</a>
 * @see <a href="https://docs.joinmastodon.org/methods/apps/">Mastodon: apps</a>
 */
@NullMarked
package social.howdah.mastodon.oauth;

import org.jspecify.annotations.NullMarked;
