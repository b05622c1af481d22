/**
 * Events of the organisation's systems: verified, parsed, handed to {@link
 * social.howdah.routing.Router}. Here are the request, its signature, and the SPI {@link
 * social.howdah.webhook.SourceKind}; the kinds themselves are in the packages below. What an event
 * causes is not known here.
 */
@NullMarked
package social.howdah.webhook;

import org.jspecify.annotations.NullMarked;
