/** Rocket.Chat's incoming webhooks. */
@NullMarked
package social.howdah.forward.rocketchat;

import org.jspecify.annotations.NullMarked;
