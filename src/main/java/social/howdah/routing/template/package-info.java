/**
 * A route's templates, in Pebble: {@link social.howdah.routing.template.Template} compiles one and
 * renders it, within limits, and makes markup of the payload harmless. What the text is for is not
 * known here.
 */
@NullMarked
package social.howdah.routing.template;

import org.jspecify.annotations.NullMarked;
