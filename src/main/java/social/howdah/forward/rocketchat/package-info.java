/** Rocket.Chat, by an incoming webhook or as a bot. Answers from there are {@code chat}'s. */
@NullMarked
package social.howdah.forward.rocketchat;

import org.jspecify.annotations.NullMarked;
