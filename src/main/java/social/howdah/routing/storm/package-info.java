/**
 * Storms: what keeps an account from saying more than people can read. A status of a route with
 * such rules goes through its account's gate ({@link social.howdah.routing.storm.Gate}), a lane of
 * the outbox: it passes, is gathered into a digest, or is left out as a repeat; nothing is dropped
 * without a trace. What a route says, and how a status is posted, is not known here.
 */
@NullMarked
package social.howdah.routing.storm;

import org.jspecify.annotations.NullMarked;
