/**
 * A route's conditions, in CEL: {@link social.howdah.routing.condition.Condition} compiles one and
 * says whether it holds. What follows from that is not known here.
 */
@NullMarked
package social.howdah.routing.condition;

import org.jspecify.annotations.NullMarked;
