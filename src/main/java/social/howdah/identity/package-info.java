/** Who is signed in, and in which role. */
@NullMarked
package social.howdah.identity;

import org.jspecify.annotations.NullMarked;
