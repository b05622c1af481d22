package social.howdah.identity.oidc;

/**
 * The provider does not answer, or not as one: it may do so later. The message is for the log and
 * repeats nothing of what came back.
 */
final class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;

  ProviderException(String message, Throwable cause) {
    super(message, cause);
  }

  ProviderException(String message) {
    super(message);
  }
}
