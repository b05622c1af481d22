package social.howdah.routing.storm;

import java.util.Locale;

/**
 * What became of a status at the gate: {@code GATHERED → DIGESTED}, the others stay. Forgotten with
 * the journal.
 */
public enum Fate {
  /** It went on, and counts. */
  PASSED,
  /** It went on and does not count: it changes a status that is there. */
  CHANGED,
  /** It waits for a digest. */
  GATHERED,
  /** It is in a digest. */
  DIGESTED,
  /** It was left out. */
  REPEATED;

  /** For metrics: {@code gathered}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
