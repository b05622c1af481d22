/** Where everything stands: what waits, why, and what is given up until somebody looks. */
@NullMarked
package social.howdah.console.flow;

import org.jspecify.annotations.NullMarked;
