package social.howdah.routing.language;

import org.jspecify.annotations.Nullable;

/** A condition or template that fails on an event. The message is shown to people. */
public final class RoutingException extends Exception {
  private static final long serialVersionUID = 1L;

  public RoutingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
