package social.howdah.routing.storm;

import java.util.Locale;

/**
 * What became of a status at the gate: {@code GATHERED → DIGESTED}, the others stay. Forgotten with
 * the journal.
 */
public enum Fate {
  /** It went on, and counts. */
  PASSED("it passed"),
  /** It went on and does not count: it changes a status that is there. */
  CHANGED("it changes a status that is there"),
  /** It waits for a digest. */
  GATHERED("it waits for a digest"),
  /** It is in a digest. */
  DIGESTED("it is in a digest"),
  /** It was left out. */
  REPEATED("the same words had been said shortly before");

  private final String sentence;

  Fate(String sentence) {
    this.sentence = sentence;
  }

  /** For metrics: {@code gathered}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For people; the half of a sentence. */
  public String sentence() {
    return sentence;
  }
}
