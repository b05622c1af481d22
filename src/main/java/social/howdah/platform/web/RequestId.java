package social.howdah.platform.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of the request that this thread serves: it ties the audit to the logs of a proxy. */
public final class RequestId {
  private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

  private RequestId() {}

  /** Empty outside of a request. */
  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Begins one, with the id that a proxy gave it if that is harmless to write down. */
  static String begin(@Nullable String given) {
    String id =
        given != null && given.matches("[A-Za-z0-9._-]{8,64}")
            ? given
            : UUID.randomUUID().toString();
    CURRENT.set(id);
    return id;
  }

  static void end() {
    CURRENT.remove();
  }
}
