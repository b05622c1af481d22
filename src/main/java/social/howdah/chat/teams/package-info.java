/** What people type to a bot in Microsoft Teams, the buttons of its cards, and dialogs. */
@NullMarked
package social.howdah.chat.teams;

import org.jspecify.annotations.NullMarked;
