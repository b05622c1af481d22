package social.howdah.account;

/** There is no such linked account. Checked: it happens in good order, when people unlink. */
public final class AccountNotLinkedException extends Exception {
  private static final long serialVersionUID = 1L;

  public AccountNotLinkedException(String message) {
    super(message);
  }
}
