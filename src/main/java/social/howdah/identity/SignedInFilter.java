package social.howdah.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.problem.Problem;

/** Lets only signed-in people through to what is {@link SignedIn}. */
@Provider
@SignedIn
@Priority(Priorities.AUTHENTICATION)
public class SignedInFilter implements ContainerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  @Inject SignIn signIn;
  @Inject SessionCookie cookie;
  @Inject CurrentSession current;
  @Inject PlatformConfig platform;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean safe = SAFE.contains(request.getMethod());
    if (!safe) {
      SameOrigin.require(request.getHeaderString("Origin"), platform.publicUrl());
    }
    Optional<Session> session = cookie.read(request.getCookies()).flatMap(signIn::session);
    if (session.isPresent()) {
      current.set(session.get());
      request.setSecurityContext(new PersonContext(session.get().person(), platform.publicUrl()));
    } else if (safe && !request.getUriInfo().getPath().startsWith("api")) {
      request.abortWith(Response.seeOther(signInPage(request)).build());
    } else {
      throw new Problem(401, "Sign in first.");
    }
  }

  /** Comes back here after signing in; a query is not carried along if it holds a code. */
  private URI signInPage(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    boolean hasCode = request.getUriInfo().getQueryParameters().containsKey("code");
    String query = hasCode ? null : request.getUriInfo().getRequestUri().getRawQuery();
    String next = hasCode ? "/" : "/" + path + (query == null ? "" : "?" + query);
    return UriBuilder.fromUri(platform.publicUrl())
        .path("sign-in")
        .queryParam("next", "{next}")
        .build(next);
  }
}
