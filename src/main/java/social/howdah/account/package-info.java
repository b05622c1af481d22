/** Linked Mastodon accounts: authorize link, callback, token encryption, access tokens. */
@NullMarked
package social.howdah.account;

import org.jspecify.annotations.NullMarked;
