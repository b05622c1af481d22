/**
 * Events in: a request becomes an {@link social.howdah.message.Event}, or gets its documented
 * error.
 */
@NullMarked
package social.howdah.webhook;

import org.jspecify.annotations.NullMarked;
