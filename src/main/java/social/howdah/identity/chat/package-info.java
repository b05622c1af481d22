/**
 * Who somebody in a chat is here: {@link social.howdah.identity.chat.ChatIdentities} is the door. A
 * chat's user is tied to a person by a link that only this user was shown, opened by the person who
 * is signed in. What chats say, and how, is not known here.
 */
@NullMarked
package social.howdah.identity.chat;

import org.jspecify.annotations.NullMarked;
