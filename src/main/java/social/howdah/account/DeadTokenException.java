package social.howdah.account;

/** The account is linked, but its token is dead: until it is linked again, nothing can be done. */
public final class DeadTokenException extends AccountNotLinkedException {
  private static final long serialVersionUID = 1L;

  public DeadTokenException(String message) {
    super(message);
  }
}
