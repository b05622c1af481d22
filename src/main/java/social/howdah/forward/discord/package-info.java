/** Discord's webhooks. */
@NullMarked
package social.howdah.forward.discord;

import org.jspecify.annotations.NullMarked;
