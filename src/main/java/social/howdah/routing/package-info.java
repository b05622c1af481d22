/**
 * Decides what an event causes. {@link social.howdah.routing.Router} is the door: it matches the
 * event against every route's condition, renders the templates, and stores the journal entry with
 * all deliveries in one transaction. How an event arrives, and what becomes of a delivery, is not
 * known here.
 */
@NullMarked
package social.howdah.routing;

import org.jspecify.annotations.NullMarked;
