/** Any system that takes CloudEvents, signed as Standard Webhooks has it. */
@NullMarked
package social.howdah.forward.webhook;

import org.jspecify.annotations.NullMarked;
