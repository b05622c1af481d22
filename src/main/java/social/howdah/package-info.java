/**
 * Howdah on one page.
 *
 * <p><b>Two flows, one direction.</b> An event comes in at {@code webhook}, goes through {@code
 * routing} into {@code outbox}, and leaves by {@code publish} as a status or by {@code forward} as
 * a chat message. A notification comes in at {@code push}, is fetched in full, and takes the same
 * way. {@code account} holds the tokens with which everything is done, {@code identity} says who is
 * signed in, {@code console} shows it, {@code mastodon} speaks the API, {@code message} holds the
 * records that travel, {@code platform} is the ground.
 *
 * <p><b>What was answered 2xx is on disk.</b> Receiving is verify, parse, dedupe, route, render,
 * one transaction, answer. Concurrent receivers share the transaction ({@link
 * social.howdah.platform.database.GroupCommit}).
 *
 * <p><b>What is on disk happens once, in order.</b> A delivery belongs to a lane, one account or
 * one destination; a lane is drained by one thread of one node ({@link
 * social.howdah.outbox.Outbox}). An attempt of unknown outcome is looked for before it is repeated.
 *
 * <p><b>Vocabulary.</b> <i>Event</i>: something that happened, told by a <i>source</i>.
 * <i>Route</i>: when, whom, which words. <i>Delivery</i>: one piece of work that an event causes.
 * <i>Dead letter</i>: a delivery that people must look at. <i>Alias</i>: what routes call a linked
 * account. <i>Destination</i>: a chat channel or another system.
 *
 * <p>This package holds only what ties the parts together: the Jakarta REST application and the
 * lifecycle. What a package may import is a test, {@code ArchitectureTest}.
 */
@NullMarked
package social.howdah;

import org.jspecify.annotations.NullMarked;
