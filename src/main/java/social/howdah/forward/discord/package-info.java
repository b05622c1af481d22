/** Discord's webhooks, and what a bot writes there. Answers from there are {@code chat}'s. */
@NullMarked
package social.howdah.forward.discord;

import org.jspecify.annotations.NullMarked;
