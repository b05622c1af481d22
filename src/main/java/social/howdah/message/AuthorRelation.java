package social.howdah.message;

/** What an account's instance knows of it and an author, and tells only when it is asked. */
public enum AuthorRelation {
  /** Who follows whom. */
  FOLLOWS,
  /** In which of the account's lists the author is. */
  LISTS
}
