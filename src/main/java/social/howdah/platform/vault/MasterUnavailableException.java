package social.howdah.platform.vault;

/** The master key cannot be used just now. The message is a sentence for administrators. */
public final class MasterUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MasterUnavailableException(String message) {
    super(message);
  }
}
