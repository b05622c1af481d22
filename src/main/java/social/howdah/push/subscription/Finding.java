package social.howdah.push.subscription;

import java.util.Locale;

/** What the watchdog has found of a subscription, and what it did. */
enum Finding {
  /** It is as it should be. */
  SOUND(false),
  /** The instance had none any more: made again. */
  LOST(true),
  /** It led to an earlier public address of ours: made again. */
  MOVED(true),
  /** Another endpoint had its place: made again. */
  TAKEN(true),
  /** Another endpoint had its place once more: left to it, so that two do not fight for ever. */
  YIELDED(false),
  /** A push could not be decrypted, so the instance has other keys: made again. */
  UNREADABLE(true),
  /** Other types were switched on than are wanted: changed. */
  ALERTS(true),
  /** The instance signs with another key now: stored. */
  KEY(false),
  /** Pushes of the account are wanted no longer: it was ended. */
  ENDED(false),
  /** The instance has refused to tell or to mend. */
  REFUSED(false);

  private final boolean gap;

  Finding(boolean gap) {
    this.gap = gap;
  }

  /** Whether pushes may have been missed until it was mended. */
  boolean leavesGap() {
    return gap;
  }

  String tag() {
    return "result=" + name().toLowerCase(Locale.ROOT);
  }
}
