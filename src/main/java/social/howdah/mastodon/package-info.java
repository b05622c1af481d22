/** The Mastodon client: callers, errors, paging, rate limits. */
@NullMarked
package social.howdah.mastodon;

import org.jspecify.annotations.NullMarked;
