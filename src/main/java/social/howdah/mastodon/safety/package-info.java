/**
 * User safety: filters, blocked domains, reports.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/filters/">Mastodon: filters</a>
 * @see <a href="https://docs.joinmastodon.org/methods/domain_blocks/">Mastodon: domain_blocks</a>
 * @see <a href="https://docs.joinmastodon.org/methods/reports/">Mastodon: reports</a>
 */
@NullMarked
package social.howdah.mastodon.safety;

import org.jspecify.annotations.NullMarked;
