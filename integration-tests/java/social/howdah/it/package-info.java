/**
 * Howdah in the server it is made for, deployed as the README says, driven through the doors its
 * users have: a browser, signed webhooks, Mastodon, chat.
 */
@NullMarked
package social.howdah.it;

import org.jspecify.annotations.NullMarked;
