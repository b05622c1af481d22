package social.howdah.platform.config;

/**
 * A property that cannot be used. The message is one sentence that names it and says what to do.
 */
public final class InvalidConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param property its name
   * @param what goes on where the name ends: {@code "must be a URL, for example …"}. Never the
   *     value of a secret.
   */
  public InvalidConfigurationException(String property, String what) {
    super(property + " " + what);
  }
}
