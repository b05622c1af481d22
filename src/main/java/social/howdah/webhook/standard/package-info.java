/**
 * Kinds of sources that are conventions many systems follow: CloudEvents, Standard Webhooks,
 * Slack's incoming webhooks, and any other JSON or form, with what these read their requests by.
 */
@NullMarked
package social.howdah.webhook.standard;

import org.jspecify.annotations.NullMarked;
