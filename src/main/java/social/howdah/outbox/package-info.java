/**
 * Durable work in lanes: deliveries, their states, retries, dead letters, replay. {@link
 * social.howdah.outbox.Outbox} is the door for what makes work, {@link
 * social.howdah.outbox.DeliveryHandler} for what does it. What a delivery means is not known here.
 *
 * <p>Running a cluster (leases, heartbeats, take-over) is <a
 * href="https://github.com/kagkarlsson/db-scheduler">db-scheduler</a>'s part: a lane with work is
 * one of its task instances.
 */
@NullMarked
package social.howdah.outbox;

import org.jspecify.annotations.NullMarked;
