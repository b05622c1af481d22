/** Zulip, as a bot. */
@NullMarked
package social.howdah.forward.zulip;

import org.jspecify.annotations.NullMarked;
