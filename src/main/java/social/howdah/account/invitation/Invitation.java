package social.howdah.account.invitation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person shall link an account. It is no secret: it works only for whom it names.
 *
 * @param invitee name of a {@link social.howdah.identity.Person}, or mail address
 * @param instance as an administrator wrote it; null leaves it to the person
 * @param alias reserved for the person; null leaves it to them
 * @param purpose what the account is for, in the administrator's words
 * @param features what the account shall be able to do, beyond what routes need
 * @param shared whether the account will belong to the organisation
 * @param inviter name of the administrator
 */
public record Invitation(
    UUID id,
    String invitee,
    @Nullable String instance,
    @Nullable String alias,
    @Nullable String purpose,
    Set<String> features,
    boolean shared,
    String inviter,
    Instant expires) {

  /** Whether it is for whoever has this name and this address, if one is known. */
  public boolean isFor(String name, @Nullable String mail) {
    return invitee.equals(name) || (mail != null && invitee.equalsIgnoreCase(mail));
  }
}
