package social.howdah.push.encryption;

/** A push that is not what it should be. Messages hold nothing of it. */
public final class PushRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean forged;

  private PushRefusedException(String message, boolean forged) {
    super(message);
    this.forged = forged;
  }

  /** It is not encrypted for this subscription, or damaged. */
  public static PushRefusedException malformed(String message) {
    return new PushRefusedException(message, false);
  }

  /** It is not signed by the subscription's instance. */
  static PushRefusedException forged(String message) {
    return new PushRefusedException(message, true);
  }

  public boolean isForged() {
    return forged;
  }
}
