package social.howdah.push.notification;

import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Caller;

/** Whose notifications are read, and with which token. */
record Reader(LinkedAccount account, Caller.UserToken caller) {}
