/**
 * Records for the entities of the Mastodon API. They refer to one another, so they share one
 * package. Ids are opaque strings; unknown fields are ignored; a field that a server may leave out
 * is nullable.
 */
@NullMarked
package social.howdah.mastodon.entity;

import org.jspecify.annotations.NullMarked;
