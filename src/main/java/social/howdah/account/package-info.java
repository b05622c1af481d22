/**
 * Linked Mastodon accounts: the authorize link and its callback, invitations, applications
 * registered with instances, pending authorizations, tokens. {@link
 * social.howdah.account.AccessTokens} is the only door to a token, and is told of every 401. What
 * an account is used for is not known here: others observe {@link
 * social.howdah.account.AccountLinked}, {@link social.howdah.account.TokenDied}, {@link
 * social.howdah.account.TokenRenewed} and {@link social.howdah.account.AccountUnlinked}.
 */
@NullMarked
package social.howdah.account;

import org.jspecify.annotations.NullMarked;
