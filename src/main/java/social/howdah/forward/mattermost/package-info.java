/** Mattermost's incoming webhooks. Answers from there are {@code chat}'s. */
@NullMarked
package social.howdah.forward.mattermost;

import org.jspecify.annotations.NullMarked;
