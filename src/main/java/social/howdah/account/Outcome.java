package social.howdah.account;

/** What became of linking or unlinking, as a plain sentence for the person. */
public enum Outcome {
  LINKED("The account is linked."),
  UNLINKED("The account is unlinked, and its token revoked."),
  UNLINKED_NOT_REVOKED(
      "The account is unlinked here. Its instance could not be told: revoke Howdah there, under"
          + " Preferences, Account, Authorized apps."),
  NO_SUCH_ACCOUNT("There is no such linked account of yours."),
  BAD_ADDRESS("Give an instance as mastodon.example or @me@mastodon.example."),
  NOT_ALLOWED("Accounts of that instance may not be linked here; ask your administrator."),
  BAD_ALIAS("An alias is made of small letters, digits, dots, hyphens, underscores and @."),
  ALIAS_TAKEN("That alias belongs to another account. Choose another."),
  UNREACHABLE("The instance cannot be reached, or does not answer as Mastodon does. Try later."),
  DENIED("You have not allowed it, so nothing was linked."),
  UNKNOWN_REQUEST("This link was used already, or was not made here. Link the account again."),
  EXPIRED("That took longer than ten minutes. Link the account again."),
  NOT_YOURS("Another person began this. Link the account yourself."),
  REFUSED("The instance refused the code. Link the account again."),
  APP_FORGOTTEN(
      "The instance no longer knew Howdah. Link the account again: Howdah introduces itself anew."),
  TAKEN("Another person has linked this account already.");

  private final String sentence;

  Outcome(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** Whether the person got what they wanted. */
  public boolean isSuccess() {
    return this == LINKED || this == UNLINKED;
  }
}
