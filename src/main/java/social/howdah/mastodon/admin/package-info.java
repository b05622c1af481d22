/**
 * Administration: for tokens with the scopes {@code admin:…}, whose owner has the role.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/">Mastodon: admin</a>
 */
@NullMarked
package social.howdah.mastodon.admin;

import org.jspecify.annotations.NullMarked;
