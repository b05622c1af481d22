/**
 * What persons want to hear of what happens to their accounts, and where: their rules, what is
 * wrong with them, and which one an event fits. A rule becomes a route that leads to that person's
 * places alone; what follows from a route is not decided here.
 */
@NullMarked
package social.howdah.routing.rule;

import org.jspecify.annotations.NullMarked;
