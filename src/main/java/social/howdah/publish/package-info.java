/**
 * Turns a {@link social.howdah.message.StatusDraft} into a status, or a thread. This package speaks
 * with the outbox and with the account's token; its rooms do the work: {@code posting} posts a text
 * exactly once, {@code thing} knows what was posted of an incident or a pull request, {@code media}
 * gets attachments ready. What made the draft is not known here.
 */
@NullMarked
package social.howdah.publish;

import org.jspecify.annotations.NullMarked;
