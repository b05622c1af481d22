package social.howdah.account;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of the deliveries that wait for an account that is unlinked.
 *
 * @param to for {@link Kind#HAND_OVER} the alias that takes them
 */
public record Fate(Kind kind, @Nullable String to) {
  /** They wait for whoever is linked under the alias next. */
  public static final Fate KEEP = new Fate(Kind.KEEP, null);

  /** They end. */
  public static final Fate CANCEL = new Fate(Kind.CANCEL, null);

  /** The choices. */
  public enum Kind {
    KEEP,
    CANCEL,
    HAND_OVER
  }

  public static Fate handOver(String to) {
    return new Fate(Kind.HAND_OVER, to);
  }
}
