/** Mattermost's slash commands, buttons and dialogs. */
@NullMarked
package social.howdah.chat.mattermost;

import org.jspecify.annotations.NullMarked;
