package social.howdah.account;

import java.util.Set;

/** What became of linking or unlinking; pages say it in a plain sentence to the person. */
public enum Outcome {
  LINKED,
  /** The person has allowed less than it is needed for. */
  LINKED_WITH_LESS,
  UNLINKED,
  /** The instance does not answer just now; it goes on being asked to revoke the token. */
  UNLINKED_REVOKED_LATER,
  /** The instance did not revoke the token: that is left to the person. */
  UNLINKED_NOT_REVOKED,
  /** What waits cannot be handed over to that account. */
  NO_SUCH_TARGET,
  NO_SUCH_ACCOUNT,
  BAD_ADDRESS,
  NOT_ALLOWED,
  BAD_ALIAS,
  ALIAS_TAKEN,
  /** Routes post as it, or somebody is invited for it. */
  ALIAS_RESERVED,
  ADMINISTRATORS_SHARE,
  UNREACHABLE,
  /** The person has not allowed it. */
  DENIED,
  UNKNOWN_REQUEST,
  EXPIRED,
  /** Another person began this. */
  NOT_YOURS,
  /** The answer is not of the instance that was asked. */
  WRONG_ISSUER,
  /** The person was signed in there with another account than the one that is linked again. */
  WRONG_ACCOUNT,
  /** The instance refused the code. */
  REFUSED,
  /** The instance does not tell which account it is. */
  UNIDENTIFIED,
  /** The instance no longer knew Howdah. */
  APP_FORGOTTEN,
  /** Another person has linked the account. */
  TAKEN,
  INVITATION_UNKNOWN,
  INVITATION_EXPIRED,
  INVITATION_OF_ANOTHER;

  private static final Set<Outcome> SUCCESSES = Set.of(LINKED, UNLINKED, UNLINKED_REVOKED_LATER);

  /** Whether the person got what they wanted. */
  public boolean isSuccess() {
    return SUCCESSES.contains(this);
  }
}
