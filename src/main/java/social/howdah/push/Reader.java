package social.howdah.push;

import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Caller;

/** Whose notifications are read, and with which token. */
public record Reader(LinkedAccount account, Caller.UserToken caller) {}
