package social.howdah.mastodon;

import java.time.Duration;

/** Waiting, on the caller's thread. */
final class Pause {
  private Pause() {}

  /**
   * Waits; not at all if the time is negative.
   *
   * @throws UnreachableException if the thread is interrupted, and stays so
   */
  static void of(Duration time, String reason) {
    try {
      Thread.sleep(Math.max(0, time.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("interrupted while waiting for " + reason, e);
    }
  }
}
