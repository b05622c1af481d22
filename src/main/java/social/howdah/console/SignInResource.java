package social.howdah.console;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.identity.SameOrigin;
import social.howdah.identity.Session;
import social.howdah.identity.SessionCookie;
import social.howdah.identity.SignIn;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;

/** Signing in and out. */
@Path("/")
@PermitAll
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
  @Inject SignIn signIn;
  @Inject SessionCookie cookie;
  @Inject CurrentSession current;
  @Inject Pages pages;
  @Inject PlatformConfig platform;

  @GET
  @Path("sign-in")
  public Response page(@QueryParam("next") @DefaultValue("/") String next) {
    return form(200, next, "");
  }

  @POST
  @Path("sign-in")
  public Response signIn(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("next") @DefaultValue("/") String next,
      @HeaderParam("Origin") @Nullable String origin) {
    SameOrigin.require(origin, platform.publicUrl());
    try {
      Optional<Session> session = signIn.signIn(name.strip(), Secret.of(password));
      return session
          .map(begun -> Response.seeOther(inside(next)).cookie(cookie.of(begun)).build())
          .orElseGet(() -> form(401, next, "Name and password do not belong together."));
    } catch (Problem e) {
      return form(e.status(), next, String.valueOf(e.getMessage()));
    }
  }

  @POST
  @Path("sign-out")
  @AllowedRoles(Person.EMPLOYEE)
  public Response signOut(@FormParam("csrf") @Nullable String csrf) {
    current.checkForm(csrf);
    signIn.signOut(current.get());
    return Response.seeOther(inside("/sign-in")).cookie(cookie.gone()).build();
  }

  private Response form(int status, String next, String error) {
    return pages.page(status, "sign-in", Map.of("next", next, "error", error)).build();
  }

  /** A page of ours: whatever else somebody wrote into {@code next} leads home. */
  private URI inside(String next) {
    boolean own = next.matches("/[A-Za-z0-9][^\\\\\\s]*");
    try {
      return URI.create(platform.publicUrl() + (own ? next : "/"));
    } catch (IllegalArgumentException e) {
      return URI.create(platform.publicUrl() + "/");
    }
  }
}
