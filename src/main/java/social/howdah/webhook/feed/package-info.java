/**
 * Feeds, RSS and Atom: looked at instead of sending. Here is what a feed is, when it is looked at,
 * and which of its entries are new; what an entry causes is the router's matter, as with every
 * event.
 */
@NullMarked
package social.howdah.webhook.feed;

import org.jspecify.annotations.NullMarked;
