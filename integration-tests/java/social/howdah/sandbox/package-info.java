/**
 * A small server that behaves as Mastodon does for what Howdah uses, with switches for faults, and
 * a chat that keeps what it is told. It stands in for servers that no test can have; its answers
 * are held against the documented entities by {@code SandboxTest}.
 */
@NullMarked
package social.howdah.sandbox;

import org.jspecify.annotations.NullMarked;
