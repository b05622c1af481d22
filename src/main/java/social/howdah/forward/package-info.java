/**
 * Sends a {@link social.howdah.message.ChatMessage} to a destination: one small folder for each
 * {@link social.howdah.forward.DestinationKind kind}, which says how a message looks there; what an
 * answer means is common to all that are reached by HTTP ({@link social.howdah.forward.Sender}).
 * {@code Notices} tell people what concerns their accounts, there and by mail.
 */
@NullMarked
package social.howdah.forward;

import org.jspecify.annotations.NullMarked;
