package social.howdah.mastodon;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;
import social.howdah.platform.http.BoundedBody;

/**
 * Says who calls, leaves out headers without a value, bounds every answer's body and reads its
 * budget.
 */
final class Exchange implements ClientRequestFilter, ClientResponseFilter {
  private static final long LARGEST = 8L << 20;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final String userAgent;
  private final RateLimits limits;
  private final Clock clock;

  Exchange(String userAgent, RateLimits limits, Clock clock) {
    this.userAgent = userAgent;
    this.limits = limits;
    this.clock = clock;
  }

  /** A Rest Client sends a null header as an empty one. */
  @Override
  public void filter(ClientRequestContext request) {
    request.getHeaders().values().removeIf(values -> values.stream().allMatch(Exchange::isEmpty));
    request.getHeaders().putSingle(HttpHeaders.USER_AGENT, userAgent);
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || value.toString().isEmpty();
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response) {
    if (response.hasEntity()) {
      response.setEntityStream(new BoundedBody(response.getEntityStream(), LARGEST, LONGEST));
    }
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.startsWith("Bearer ")) {
      Secret token = Secret.of(authorization.substring("Bearer ".length()));
      RateLimit.of(response.getHeaders(), clock).ifPresent(budget -> limits.record(token, budget));
    }
  }
}
