/**
 * Invitations to link an account: who is invited, to what, until when. {@link
 * social.howdah.account.invitation.Invitations} is the door. Linking itself is not known here.
 */
@NullMarked
package social.howdah.account.invitation;

import org.jspecify.annotations.NullMarked;
