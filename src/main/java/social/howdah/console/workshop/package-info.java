/**
 * Routes: those in force, and those that somebody thinks about, tried on an event without anything
 * being sent. Other rooms show its previews.
 */
@NullMarked
package social.howdah.console.workshop;

import org.jspecify.annotations.NullMarked;
