/** Microsoft Teams, by a workflow that posts cards, or by a bot. Answers are {@code chat}'s. */
@NullMarked
package social.howdah.forward.teams;

import org.jspecify.annotations.NullMarked;
