/**
 * Notifications in: Web Push received, verified, decrypted, stored; subscriptions of linked
 * accounts.
 */
@NullMarked
package social.howdah.push;

import org.jspecify.annotations.NullMarked;
