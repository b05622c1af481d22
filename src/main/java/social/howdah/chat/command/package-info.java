/**
 * What people type in chat: {@link social.howdah.chat.command.Commands} is the door, with a class
 * for each command. How a chat sends it is not known here.
 */
@NullMarked
package social.howdah.chat.command;

import org.jspecify.annotations.NullMarked;
