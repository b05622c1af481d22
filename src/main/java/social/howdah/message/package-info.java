/**
 * What travels between stages: the records {@link social.howdah.message.Event}, {@link
 * social.howdah.message.StatusDraft} and {@link social.howdah.message.ChatMessage}, and what a
 * later stage may ask of an earlier one. No CDI, SQL or HTTP.
 */
@NullMarked
package social.howdah.message;

import org.jspecify.annotations.NullMarked;
