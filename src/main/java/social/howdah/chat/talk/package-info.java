/**
 * How one talks with a chat: {@link social.howdah.chat.talk.ChatKind} is the SPI, a bean for each
 * kind. A request proves where it comes from, and becomes an {@link
 * social.howdah.chat.talk.Interaction}; an {@link social.howdah.chat.talk.Answer} becomes what the
 * chat shows. What is done is not known here.
 */
@NullMarked
package social.howdah.chat.talk;

import org.jspecify.annotations.NullMarked;
