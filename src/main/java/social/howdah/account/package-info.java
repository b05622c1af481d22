/**
 * Linked Mastodon accounts: the authorize link and its callback, applications registered with
 * instances, pending authorizations, tokens. {@link social.howdah.account.AccessTokens} is the only
 * door to a token. What an account is used for is not known here: others observe {@link
 * social.howdah.account.AccountLinked} and {@link social.howdah.account.AccountUnlinking}.
 */
@NullMarked
package social.howdah.account;

import org.jspecify.annotations.NullMarked;
