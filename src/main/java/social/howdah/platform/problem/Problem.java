package social.howdah.platform.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;

/**
 * An answer to a request that cannot be served, as problem+json. {@code detail} is read by people:
 * it says what is wrong and what to do, and repeats nothing of the request.
 */
public class Problem extends RuntimeException {
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

  public final int status() {
    return status;
  }

  /** What else programs may want to know: RFC 9457's extension members. */
  protected Map<String, Object> members() {
    return Map.of();
  }

  /** The answer to send. */
  public final Response response() {
    Map<String, Object> members = new TreeMap<>(members());
    members.put("status", status);
    members.put("title", title());
    members.put("detail", String.valueOf(getMessage()));
    Response.ResponseBuilder response =
        Response.status(status)
            .type(new MediaType("application", "problem+json", "UTF-8"))
            .entity(Json.write(members));
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
