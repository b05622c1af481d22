/**
 * Every event received, for people to look at: {@link social.howdah.routing.inbox.Inbox} keeps the
 * payloads beside the journal and finds them again. What a route makes of an event is not known
 * here.
 */
@NullMarked
package social.howdah.routing.inbox;

import org.jspecify.annotations.NullMarked;
