/** Kinds of sources that are conventions many systems follow: signed JSON, Standard Webhooks. */
@NullMarked
package social.howdah.webhook.standard;

import org.jspecify.annotations.NullMarked;
