/**
 * The Web Push subscriptions of linked accounts: made after linking, compared with the instance by
 * a watchdog, made again where they are lost, ended at unlinking. What the pushes bring is not
 * known here.
 */
@NullMarked
package social.howdah.push.subscription;

import org.jspecify.annotations.NullMarked;
