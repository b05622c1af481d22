/**
 * One route: what it looks at, where it leads, and how its statuses look; read from the
 * configuration by {@link social.howdah.routing.route.RouteConfig}. Which routes there are, and
 * what becomes of what they say, is not known here.
 */
@NullMarked
package social.howdah.routing.route;

import org.jspecify.annotations.NullMarked;
