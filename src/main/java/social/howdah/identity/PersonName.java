package social.howdah.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.audit.AuditTrail;

/** What may be a person's name: it stands in logs, in the audit and on pages. */
public final class PersonName {
  private static final int LONGEST = 200;

  private PersonName() {}

  /**
   * The name without space around it; empty for one that is none: too long, with control or
   * invisible characters, or one by which the audit calls somebody who is no person.
   */
  public static Optional<String> of(@Nullable String given) {
    String name = given == null ? "" : given.strip();
    boolean legal =
        !name.isEmpty()
            && name.length() <= LONGEST
            && name.codePoints().noneMatch(PersonName::isInvisible)
            && !name.equals(AuditTrail.SYSTEM)
            && !name.startsWith("route ");
    return legal ? Optional.of(name) : Optional.empty();
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
