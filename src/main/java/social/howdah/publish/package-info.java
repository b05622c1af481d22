/** Turns a {@link social.howdah.message.StatusDraft} into a status, once. */
@NullMarked
package social.howdah.publish;

import org.jspecify.annotations.NullMarked;
