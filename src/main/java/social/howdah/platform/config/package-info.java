/** Reading and checking configuration. */
@NullMarked
package social.howdah.platform.config;

import org.jspecify.annotations.NullMarked;
