package social.howdah.push.notification;

import java.util.Comparator;

/**
 * The order of an instance's ids: shorter ones first, then as texts. It holds for numbers, and for
 * the ULIDs of GoToSocial, which all have one length.
 */
final class Ids {
  static final Comparator<String> ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /** Before every id there is, whatever its form. */
  static final String NONE = "0";

  private Ids() {}

  static boolean isAfter(String id, String other) {
    return ORDER.compare(id, other) > 0;
  }
}
