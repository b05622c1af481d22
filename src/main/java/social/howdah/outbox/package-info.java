/** Durable work in lanes: deliveries, their states, retries, dead letters, replay. */
@NullMarked
package social.howdah.outbox;

import org.jspecify.annotations.NullMarked;
