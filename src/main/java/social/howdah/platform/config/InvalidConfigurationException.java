package social.howdah.platform.config;

import org.jspecify.annotations.Nullable;

/**
 * A property that cannot be used. The message is one sentence that names it and says what to do.
 */
public final class InvalidConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String property;

  /**
   * @param property its name
   * @param what goes on where the name ends: {@code "must be a URL, for example …"}. Never the
   *     value of a secret.
   */
  public InvalidConfigurationException(String property, String what) {
    this(property, what, null);
  }

  /** The same, caused by what the value was read by. */
  public InvalidConfigurationException(String property, String what, @Nullable Throwable cause) {
    super(property + " " + what, cause);
    this.property = property;
  }

  public String property() {
    return property;
  }
}
