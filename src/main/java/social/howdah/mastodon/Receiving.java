package social.howdah.mastodon;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.time.Duration;
import social.howdah.platform.http.BoundedBody;

/** What every answer passes: its body is bounded, its budget remembered. */
final class Receiving implements ClientResponseFilter {
  private static final long LARGEST = 8L << 20;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final RateLimits limits;

  Receiving(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response) {
    Call call = Call.current();
    call.answered(response.getStatus());
    if (response.hasEntity() && !call.endpoint().isStream()) {
      response.setEntityStream(new BoundedBody(response.getEntityStream(), LARGEST, LONGEST));
    }
    limits.record(call.caller(), call.endpoint().bucket(), response.getHeaders());
  }
}
