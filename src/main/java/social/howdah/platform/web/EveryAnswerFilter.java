package social.howdah.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/** Gives every request an id, and every answer the headers that browsers guard people by. */
@Provider
@PreMatching
@Priority(0)
public class EveryAnswerFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String REQUEST_ID = "X-Request-Id";

  /** Pages say more of what they may load; whatever is no page loads nothing. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(REQUEST_ID, RequestId.begin(request.getHeaderString(REQUEST_ID)));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    HEADERS.forEach((name, value) -> response.getHeaders().putIfAbsent(name, List.of(value)));
    Object id = request.getProperty(REQUEST_ID);
    if (id != null) {
      response.getHeaders().putSingle(REQUEST_ID, id);
    }
    RequestId.end();
  }
}
