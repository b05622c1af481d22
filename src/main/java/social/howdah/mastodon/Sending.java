package social.howdah.mastodon;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every request gets: its exact URL, who calls, on whose behalf. */
final class Sending implements ClientRequestFilter {
  private final String userAgent;

  Sending(String userAgent) {
    this.userAgent = userAgent;
  }

  @Override
  public void filter(ClientRequestContext request) {
    Call call = Call.current();
    URI url = call.url();
    String query = request.getUri().getRawQuery();
    if (query != null) {
      url = URI.create(url + (url.getRawQuery() == null ? "?" : "&") + query);
    }
    request.setUri(url);
    call.sent(url);
    if (call.endpoint().isStream()) {
      request.setProperty(Closing.ENDLESS, true);
    }
    // A Rest Client sends a null header as an empty one.
    request.getHeaders().values().removeIf(values -> values.stream().allMatch(Sending::isEmpty));
    request.getHeaders().putSingle(HttpHeaders.USER_AGENT, userAgent);
    if (call.caller() instanceof Caller.Token token) {
      request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.token().reveal());
    }
    if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType())) {
      // The boundary stands in a header, and headers go before the body is written.
      request.setEntity(request.getEntity(), new Annotation[0], multipart());
    }
  }

  private static MediaType multipart() {
    return new MediaType(
        "multipart", "form-data", Map.of("boundary", UUID.randomUUID().toString()));
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || value.toString().isEmpty();
  }
}
