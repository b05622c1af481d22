package social.howdah.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.problem.Problem;

/**
 * Lets people through who are signed in and have a role that the resource allows. Others are sent
 * to {@code /sign-in} if they come to read a page, and get 401 if not; a form of another site gets
 * 403. {@link AccessRules} says who may call what.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignedInFilter implements ContainerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  @Inject SignIn signIn;
  @Inject SessionCookie cookie;
  @Inject CurrentSession current;
  @Inject PlatformConfig platform;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Set<String>> roles = AccessRules.roles(resource);
    if (roles.isPresent()) {
      check(request, roles.get());
    }
  }

  private void check(ContainerRequestContext request, Set<String> roles) {
    boolean safe = SAFE.contains(request.getMethod());
    if (!safe) {
      SameOrigin.require(request.getHeaderString("Origin"), platform.publicUrl());
    }
    Optional<Session> session = cookie.read(request.getCookies()).flatMap(signIn::session);
    if (session.isPresent()) {
      Person person = session.get().person();
      if (roles.stream().noneMatch(person.roles()::contains)) {
        throw new Problem(403, "Your role does not allow this; ask an administrator.");
      }
      current.set(session.get());
      request.setSecurityContext(new PersonContext(person, platform.publicUrl()));
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
