/**
 * Looks at how this installation is set up, on demand. Here stand the {@code Check} that every room
 * may implement, {@code Checks} that runs them all, and those of the platform itself. What is
 * configured wrongly stops the start and has no check; what is found is said by the console.
 */
@NullMarked
package social.howdah.platform.check;

import org.jspecify.annotations.NullMarked;
