package social.howdah.platform.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;

/**
 * An answer to a request that cannot be served, as problem+json. {@code detail} is read by people:
 * it says what is wrong and what to do, and repeats nothing of the request.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable Duration retryAfter;

  public Problem(int status, String detail) {
    this(status, detail, null);
  }

  /**
   * @param retryAfter when the same request may succeed; sent in whole seconds, at least one
   */
  public Problem(int status, String detail, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  public int status() {
    return status;
  }

  /** The answer to send. */
  public Response response() {
    Response.ResponseBuilder response =
        Response.status(status)
            .type(new MediaType("application", "problem+json", "UTF-8"))
            .entity(
                Json.write(
                    Map.of(
                        "status",
                        status,
                        "title",
                        title(),
                        "detail",
                        String.valueOf(getMessage()))));
    if (retryAfter != null) {
      response.header("Retry-After", Math.max(1, retryAfter.toSeconds()));
    }
    return response.build();
  }

  private String title() {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }
}
