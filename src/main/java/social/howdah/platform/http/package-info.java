/** HTTP out: one pool, and a guard on every address it connects to. */
@NullMarked
package social.howdah.platform.http;

import org.jspecify.annotations.NullMarked;
