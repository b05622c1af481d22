package social.howdah.account;

/** There is no such linked account. Checked: it happens in good order, when people unlink. */
public sealed class AccountNotLinkedException extends Exception permits DeadTokenException {
  private static final long serialVersionUID = 1L;

  public AccountNotLinkedException(String message) {
    super(message);
  }
}
