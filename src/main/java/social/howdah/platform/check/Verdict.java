package social.howdah.platform.check;

import java.util.Locale;

/** How bad it is. */
public enum Verdict {
  FINE,
  /** It works, and somebody should look whether it is meant so. */
  LOOK,
  BROKEN,
  /** It could not be found out. */
  UNKNOWN;

  /** For machines: {@code fine}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
