package social.howdah.publish.posting;

import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Caller;
import social.howdah.outbox.Delivery;

/** A delivery in hand, and as whom it is posted. */
public record Attempt(Delivery delivery, LinkedAccount account, Caller.UserToken caller) {}
