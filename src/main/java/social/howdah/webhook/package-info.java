/**
 * Events of the organisation's systems: verified, parsed, handed to {@link
 * social.howdah.routing.Router}. One small class for each {@link social.howdah.webhook.SourceKind};
 * what an event causes is not known here.
 */
@NullMarked
package social.howdah.webhook;

import org.jspecify.annotations.NullMarked;
