package social.howdah.mastodon;

/**
 * What a rate limit counts.
 *
 * @see <a href="https://docs.joinmastodon.org/api/rate-limits/">Mastodon: Rate limits</a>
 */
public enum Bucket {
  /** All calls of a token. */
  GENERAL,
  /** Uploads: 30 in half an hour. */
  MEDIA,
  /** Deleted statuses and undone boosts, together: 30 in half an hour. */
  REMOVAL
}
