/** Decides what an event causes: journal of received events, routes, conditions, templates. */
@NullMarked
package social.howdah.routing;

import org.jspecify.annotations.NullMarked;
