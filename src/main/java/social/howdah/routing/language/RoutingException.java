package social.howdah.routing.language;

import org.jspecify.annotations.Nullable;

/** A condition or template that fails on an event. The message is shown to people. */
public final class RoutingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Mistake mistake;

  public RoutingException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.mistake = null;
  }

  /** One that a condition or template itself has caused. */
  public RoutingException(String message, @Nullable Throwable cause, Mistake mistake) {
    super(message, cause);
    this.mistake = mistake;
  }

  /** Null where it is none of a single condition or template. */
  public @Nullable Mistake mistake() {
    return mistake;
  }
}
