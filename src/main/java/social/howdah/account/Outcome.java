package social.howdah.account;

import java.util.Set;

/** What became of linking or unlinking, as a plain sentence for the person. */
public enum Outcome {
  LINKED("The account is linked."),
  LINKED_WITH_LESS(
      "The account is linked, but you have allowed less than it is needed for; see below."),
  UNLINKED("The account is unlinked, and its token revoked."),
  UNLINKED_REVOKED_LATER(
      "The account is unlinked here, and its token used no more. Its instance does not answer just"
          + " now: Howdah goes on asking it to revoke the token."),
  UNLINKED_NOT_REVOKED(
      "The account is unlinked here. Its instance did not revoke the token: revoke Howdah there,"
          + " under Preferences, Account, Authorized apps."),
  NO_SUCH_TARGET("What waits can be handed over only to another linked account of yours."),
  NO_SUCH_ACCOUNT("There is no such linked account of yours."),
  BAD_ADDRESS("Give an instance as mastodon.example or @me@mastodon.example."),
  NOT_ALLOWED("Accounts of that instance may not be linked here; ask your administrator."),
  BAD_ALIAS("An alias is made of small letters, digits, dots, hyphens, underscores and @."),
  ALIAS_TAKEN("That alias belongs to another account. Choose another."),
  ALIAS_RESERVED(
      "That alias is kept: the organisation's routes post as it, or somebody is invited for it."
          + " Choose another, or ask an administrator to invite you."),
  ADMINISTRATORS_SHARE("Only an administrator can link an account for the organisation."),
  UNREACHABLE("The instance cannot be reached, or does not answer as Mastodon does. Try later."),
  DENIED("You have not allowed it, so nothing was linked."),
  UNKNOWN_REQUEST("This link was used already, or was not made here. Link the account again."),
  EXPIRED("That took longer than ten minutes. Link the account again."),
  NOT_YOURS("Another person began this. Link the account yourself."),
  WRONG_ISSUER(
      "The answer did not come from the instance you were sent to, so nothing was linked. Tell your"
          + " administrator."),
  WRONG_ACCOUNT(
      "You were signed in there with another account, so nothing has changed. Sign in there with"
          + " this one, and try again."),
  REFUSED("The instance refused the code. Link the account again."),
  UNIDENTIFIED("The instance does not let Howdah see which account it is. Allow that, at least."),
  APP_FORGOTTEN(
      "The instance no longer knew Howdah. Link the account again: Howdah introduces itself anew."),
  TAKEN("Another person has linked this account already."),
  INVITATION_UNKNOWN("This invitation was used or withdrawn, or never was. Ask for another."),
  INVITATION_EXPIRED("This invitation has expired. Ask for another."),
  INVITATION_OF_ANOTHER("This invitation is for another person. Ask for one of your own.");

  private static final Set<Outcome> SUCCESSES = Set.of(LINKED, UNLINKED, UNLINKED_REVOKED_LATER);

  private final String sentence;

  Outcome(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** Whether the person got what they wanted. */
  public boolean isSuccess() {
    return SUCCESSES.contains(this);
  }
}
