/** Slack's slash commands, buttons and modals. */
@NullMarked
package social.howdah.chat.slack;

import org.jspecify.annotations.NullMarked;
