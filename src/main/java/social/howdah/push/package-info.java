/**
 * Notifications of linked accounts: Web Push subscriptions, receiving and decrypting what they
 * bring, asking the instance for the whole notification, and handing it to {@link
 * social.howdah.routing.Router} as an event of the source {@code mastodon}. Where it is sent then
 * is not known here.
 */
@NullMarked
package social.howdah.push;

import org.jspecify.annotations.NullMarked;
