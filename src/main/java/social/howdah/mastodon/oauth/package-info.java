/**
 * Applications, authorization and tokens, and what a host says at well-known places.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/apps/">Mastodon: apps</a>
 * @see <a href="https://docs.joinmastodon.org/methods/oauth/">Mastodon: oauth</a>
 * @see <a href="https://docs.joinmastodon.org/methods/emails/">Mastodon: emails</a>
 */
@NullMarked
package social.howdah.mastodon.oauth;

import org.jspecify.annotations.NullMarked;
