/**
 * Rocket.Chat's outgoing integrations, which send what people type and what buttons type for them.
 */
@NullMarked
package social.howdah.chat.rocketchat;

import org.jspecify.annotations.NullMarked;
