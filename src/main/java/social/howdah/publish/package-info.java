/**
 * Turns a {@link social.howdah.message.StatusDraft} into a status: fits it to the instance's
 * limits, posts it once, and looks first when an earlier attempt may have posted it. What made the
 * draft is not known here.
 */
@NullMarked
package social.howdah.publish;

import org.jspecify.annotations.NullMarked;
