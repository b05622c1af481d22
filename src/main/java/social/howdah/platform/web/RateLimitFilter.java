package social.howdah.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Duration;

/** Counts the calls of {@link RateLimited} methods, once it is known who makes them. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RateLimitFilter implements ContainerRequestFilter {
  private static final Duration WITHIN = Duration.ofMinutes(1);

  @Inject RateLimit limit;
  @Inject WebConfig config;
  @Inject ClientAddress address;

  @Override
  public void filter(ContainerRequestContext request) {
    RateLimited limited =
        Matched.resource(request).getResourceMethod().getAnnotation(RateLimited.class);
    if (limited == null) {
      return;
    }
    limit.spend(
        new RateLimit.Rate(limited.value(), config.perAddress(), WITHIN), address.counted());
    Principal person = request.getSecurityContext().getUserPrincipal();
    if (person != null) {
      limit.spend(
          new RateLimit.Rate(limited.value() + " of a person", config.perPerson(), WITHIN),
          person.getName());
    }
  }
}
