package social.howdah.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import social.howdah.identity.Person;

/**
 * The right to post as a shared account.
 *
 * @param id ours
 * @param account ours of the account
 * @param grantee name of the person or of the group
 */
public record Grant(
    UUID id, UUID account, Kind kind, String grantee, Mode mode, String grantedBy, Instant at) {

  /** Who has it. */
  public enum Kind {
    PERSON,
    GROUP;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far it goes. */
  public enum Mode {
    /** Statuses wait until somebody else has approved them. */
    APPROVAL,
    /** Statuses go out at once; others' may be approved. */
    DIRECT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a person has it, in their own name or by a group of theirs. */
  public boolean isFor(Person person) {
    return kind == Kind.PERSON ? grantee.equals(person.name()) : person.groups().contains(grantee);
  }

  /** For the audit: {@code group press, with approval}. */
  String words() {
    return kind.word() + " " + grantee + (mode == Mode.APPROVAL ? ", with approval" : ", directly");
  }
}
