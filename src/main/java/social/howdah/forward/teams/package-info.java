/** Microsoft Teams, by a workflow that posts cards. */
@NullMarked
package social.howdah.forward.teams;

import org.jspecify.annotations.NullMarked;
