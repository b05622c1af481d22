/** Sends a {@link social.howdah.message.ChatMessage} to a destination. */
@NullMarked
package social.howdah.forward;

import org.jspecify.annotations.NullMarked;
