/**
 * Mutes: routes, sources, authors and labels that are silent for a time. {@link
 * social.howdah.routing.mute.Mutes} is the door. An event that is muted is journaled with that
 * verdict; nothing else is made of it.
 */
@NullMarked
package social.howdah.routing.mute;

import org.jspecify.annotations.NullMarked;
