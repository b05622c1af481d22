/**
 * Who is signed in, and in which role. {@link social.howdah.identity.Sessions} is the door; a
 * resource that only a signed-in person may call carries {@link
 * social.howdah.identity.AllowedRoles}. What a person may do elsewhere is not known here.
 */
@NullMarked
package social.howdah.identity;

import org.jspecify.annotations.NullMarked;
