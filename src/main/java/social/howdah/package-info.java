/** Howdah. */
@NullMarked
package social.howdah;

import org.jspecify.annotations.NullMarked;
