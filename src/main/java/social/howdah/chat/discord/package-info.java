/** Discord's slash commands, buttons and modals. */
@NullMarked
package social.howdah.chat.discord;

import org.jspecify.annotations.NullMarked;
