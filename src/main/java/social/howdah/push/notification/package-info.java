/**
 * From a hint to events: how far an account's notifications are read, reading on from there, and
 * when that is done. A push, a look at a due time and a return after an outage all end here, in the
 * account's lane. How a push gets here, and where an event goes then, is not known here.
 */
@NullMarked
package social.howdah.push.notification;

import org.jspecify.annotations.NullMarked;
