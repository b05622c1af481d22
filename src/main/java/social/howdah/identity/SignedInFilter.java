package social.howdah.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.web.Matched;

/**
 * Lets people through who are signed in and have a role that the resource allows. Others are sent
 * to {@code /sign-in} if they come to read a page, and get 401 if not; a form of another site gets
 * 403. {@link AccessRules} says who may call what, {@link SessionRule} what the mode demands.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignedInFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String BEGUN = "howdah.session.begun";
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  @Inject Sessions sessions;
  @Inject SessionRules rules;
  @Inject SessionCookie cookie;
  @Inject CurrentSession current;
  @Inject PlatformConfig platform;

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Set<String>> roles = AccessRules.roles(Matched.resource(request));
    if (roles.isPresent()) {
      check(request, roles.get());
    }
  }

  /** A mode may have begun a session that the browser does not know yet. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(BEGUN) instanceof Session begun) {
      response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie.of(begun));
    }
  }

  private void check(ContainerRequestContext request, Set<String> roles) {
    boolean safe = SAFE.contains(request.getMethod());
    if (!safe) {
      SameOrigin.require(request::getHeaderString, platform.publicUrl());
    }
    Optional<Secret> id = cookie.read(request.getCookies());
    Optional<Session> session = rules.current().apply(request, id.flatMap(sessions::find));
    session
        .filter(found -> id.isEmpty() || !id.get().equals(found.id()))
        .ifPresent(begun -> request.setProperty(BEGUN, begun));
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
