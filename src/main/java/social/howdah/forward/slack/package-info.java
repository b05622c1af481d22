/**
 * Slack, by an incoming webhook or as an app. Mattermost and Rocket.Chat take a webhook's messages,
 * too. What people answer there is {@code chat}'s.
 */
@NullMarked
package social.howdah.forward.slack;

import org.jspecify.annotations.NullMarked;
