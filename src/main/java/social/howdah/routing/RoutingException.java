package social.howdah.routing;

import org.jspecify.annotations.Nullable;

/** A condition or template that fails on an event. The message is shown to people. */
final class RoutingException extends Exception {
  private static final long serialVersionUID = 1L;

  RoutingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
