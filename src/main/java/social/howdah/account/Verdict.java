package social.howdah.account;

/** What a 401 means for the token it was given to. */
public enum Verdict {
  /** The token is dead and marked so; the account's lanes are on hold. */
  DEAD,
  /** It was not the account's token any more: the account has been linked again, or unlinked. */
  REPLACED,
  /** The token may well live: something else refused the call. Try again later. */
  DOUBTFUL
}
