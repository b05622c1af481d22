package social.howdah.mastodon;

/**
 * What is done when a rate limit is near or reached.
 *
 * @see <a href="https://docs.joinmastodon.org/api/rate-limits/">Mastodon: Rate limits</a>
 */
public enum Pacing {
  /** A call that the instance would refuse fails at once, with {@link RateLimitedException}. */
  FAIL,
  /** A call waits until the limit is reset, on the caller's thread: minutes, half an hour. */
  WAIT,
  /** Calls are spread over the time until the reset, so that the budget is never spent. */
  PACE
}
