/** What every stage stands on: clock, problems, secrets, metrics, lifecycle. */
@NullMarked
package social.howdah.platform;

import org.jspecify.annotations.NullMarked;
