/**
 * Records of the API's entities, which refer to one another. Ids are opaque strings; what a server
 * may leave out is nullable or an empty list; enums are {@link social.howdah.mastodon.entity.Open}.
 * Fields that are not typed yet are ignored when read.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/">Mastodon: Entities</a>
 */
@NullMarked
package social.howdah.mastodon.entity;

import org.jspecify.annotations.NullMarked;
