/**
 * Records that travel between stages: {@link social.howdah.message.Event}, {@link
 * social.howdah.message.StatusDraft}, {@link social.howdah.message.ChatMessage}. No CDI, SQL or
 * HTTP.
 */
@NullMarked
package social.howdah.message;

import org.jspecify.annotations.NullMarked;
