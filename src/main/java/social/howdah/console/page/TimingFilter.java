package social.howdah.console.page;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Locale;
import social.howdah.platform.database.Asked;

/**
 * Tells with every page how long it took, and how often the database was asked for it: <a
 * href="https://www.w3.org/TR/server-timing/">Server-Timing</a>, which browsers show beside the
 * request.
 */
@Provider
@Priority(1)
public class TimingFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String BEGAN = TimingFilter.class.getName();

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(BEGAN, System.nanoTime());
    Asked.begin();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Asked asked = Asked.end();
    MediaType type = response.getMediaType();
    if (request.getProperty(BEGAN) instanceof Long began
        && type != null
        && MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
      response
          .getHeaders()
          .putSingle(
              "Server-Timing",
              String.format(
                  Locale.ROOT,
                  "total;dur=%.1f, db;dur=%.1f;desc=\"%d statements\"",
                  milliseconds(Duration.ofNanos(System.nanoTime() - began)),
                  milliseconds(asked.time()),
                  asked.statements()));
    }
  }

  private static double milliseconds(Duration time) {
    return time.toNanos() / 1e6;
  }
}
