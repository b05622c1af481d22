/**
 * Sends a {@link social.howdah.message.ChatMessage} to a destination: one small folder for each
 * kind, which says how the message looks there; sending and judging the answer is common to all.
 * {@code Notices} tell people what concerns their accounts, there and by mail.
 */
@NullMarked
package social.howdah.forward;

import org.jspecify.annotations.NullMarked;
