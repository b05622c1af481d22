/** Whether the installation is set up as it should be, and what to do where it is not. */
@NullMarked
package social.howdah.console.check;

import org.jspecify.annotations.NullMarked;
