/**
 * What people say and press in chat: {@code talk} knows how a chat speaks, with a room for each
 * kind; {@code act} does what was asked for, as the person who asked; {@code command} reads what
 * was typed. Here they come together. Messages to a chat are {@code forward}'s.
 */
@NullMarked
package social.howdah.chat;

import org.jspecify.annotations.NullMarked;
