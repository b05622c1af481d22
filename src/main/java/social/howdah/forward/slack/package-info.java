/** Slack's incoming webhooks, which Mattermost and Rocket.Chat take too. */
@NullMarked
package social.howdah.forward.slack;

import org.jspecify.annotations.NullMarked;
