/**
 * JSON of our own: records as JSON-B writes them, and payloads of others, whose form is unknown, as
 * maps. What Mastodon sends is read by the client itself.
 */
@NullMarked
package social.howdah.platform.json;

import org.jspecify.annotations.NullMarked;
