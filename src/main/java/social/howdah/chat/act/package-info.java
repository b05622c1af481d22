/**
 * Does on Mastodon what people ask for in chat, as the person who asks: {@link
 * social.howdah.chat.act.Acts} is the door, {@code Deeds} the table of what there is. The work goes
 * through the lane of the account; the message in chat changes with what was done, and the person
 * is told alone what concerns nobody else. How a chat asks is not known here.
 */
@NullMarked
package social.howdah.chat.act;

import org.jspecify.annotations.NullMarked;
