package social.howdah.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * The resource that will serve a request, as the request itself tells it: a {@link ResourceInfo}
 * that is injected into a filter's field was seen to be missing after a start under load.
 */
public final class Matched {
  private Matched() {}

  /** Only in filters that run after matching. */
  public static ResourceInfo resource(ContainerRequestContext request) {
    if (request.getUriInfo() instanceof ResourceInfo resource) {
      return resource;
    }
    throw new IllegalStateException("the request does not tell its resource");
  }
}
