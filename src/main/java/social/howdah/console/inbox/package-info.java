/** The events that were received, what became of each, and what is silent for a time. */
@NullMarked
package social.howdah.console.inbox;

import org.jspecify.annotations.NullMarked;
