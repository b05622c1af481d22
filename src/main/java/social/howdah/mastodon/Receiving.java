package social.howdah.mastodon;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Duration;
import social.howdah.platform.http.BoundedBody;

/** What every answer passes: its body is bounded, its budget remembered. */
final class Receiving implements ClientResponseFilter {
  private static final long LARGEST = 8L << 20;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final int SUCCESS = 200;

  private final RateLimits limits;

  Receiving(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response) {
    Call call = Call.current();
    InputStream body = response.getEntityStream();
    call.answered(response.getStatus(), body);
    if (!call.endpoint().isStream() || response.getStatus() != SUCCESS) {
      response.setEntityStream(new BoundedBody(body, LARGEST, LONGEST));
    }
    // The method says what it is; a claim that cannot even be read would spoil it.
    response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    limits.record(call.caller(), call.endpoint().bucket(), response.getHeaders());
  }
}
