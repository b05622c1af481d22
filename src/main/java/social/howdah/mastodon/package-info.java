/**
 * The Mastodon client. Here: who calls ({@link social.howdah.mastodon.Caller}), errors, paging,
 * rate limits, and {@link social.howdah.mastodon.MastodonClient}, on which the areas stand. Records
 * of the API are in {@code entity}; each heading of the API documentation has a sub-package with
 * one bean for each area, {@code Statuses} over the package-private Rest Client {@code
 * StatusesApi}.
 *
 * @see <a href="https://docs.joinmastodon.org/client/intro/">Mastodon: Using the API</a>
 */
@NullMarked
package social.howdah.mastodon;

import org.jspecify.annotations.NullMarked;
