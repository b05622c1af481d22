package social.howdah.account;

import social.howdah.mastodon.Caller;

/** CDI event: the account is about to go; its token still works. An observer must not throw. */
public record AccountUnlinking(LinkedAccount account, Caller.UserToken token) {}
