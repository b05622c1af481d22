package social.howdah.forward;

/** The other side says that nobody is there any longer: nothing further is to be sent. */
public final class DestinationGoneException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param message for people; it holds no secret
   */
  public DestinationGoneException(String message) {
    super(message);
  }
}
