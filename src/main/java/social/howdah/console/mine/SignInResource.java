package social.howdah.console.mine;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Pages;
import social.howdah.console.page.Phrase;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Arrival;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.IdentityConfig;
import social.howdah.identity.LocalSignIn;
import social.howdah.identity.NextPage;
import social.howdah.identity.Person;
import social.howdah.identity.Refusal;
import social.howdah.identity.SameOrigin;
import social.howdah.identity.Session;
import social.howdah.identity.SessionCookie;
import social.howdah.identity.SessionRules;
import social.howdah.identity.Sessions;
import social.howdah.identity.SignInMode;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.web.RateLimited;

/** Signing in, as far as it happens here, and out. */
@Path("/")
@PermitAll
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
  @Inject IdentityConfig config;
  @Inject LocalSignIn local;
  @Inject Sessions sessions;
  @Inject SessionRules rules;
  @Inject SessionCookie cookie;
  @Inject CurrentSession current;
  @Inject Pages pages;
  @Inject PlatformConfig platform;

  /** The form, the way to the provider, or what to do; and why it has failed, if it has. */
  @GET
  @Path("sign-in")
  public Response page(
      @QueryParam("next") @DefaultValue("/") String next,
      @QueryParam("refused") @Nullable String refused) {
    Optional<Refusal> refusal = Refusal.of(refused);
    return switch (config.mode()) {
      case LOCAL -> page(200, next);
      case OIDC ->
          refusal
              .map(known -> page(known.status(), next, refused("refusal." + known)))
              .orElseGet(() -> Response.seeOther(start(next)).build());
      case PROXY -> page(200, next);
    };
  }

  @POST
  @Path("sign-in")
  @RateLimited("sign-in")
  public Response signIn(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("next") @DefaultValue("/") String next,
      @Context HttpHeaders headers) {
    config.mode().require(SignInMode.LOCAL);
    SameOrigin.require(headers::getHeaderString, platform.publicUrl());
    try {
      return local
          .check(name.strip(), Secret.of(password))
          .map(arrival -> begin(arrival, next, headers))
          .orElseGet(() -> page(401, next, refused("sign-in.wrong")));
    } catch (Problem e) {
      return Response.fromResponse(
              page(e.status(), next, Map.of("error", String.valueOf(e.getMessage()))))
          .header(HttpHeaders.RETRY_AFTER, e.response().getHeaderString(HttpHeaders.RETRY_AFTER))
          .build();
    }
  }

  @POST
  @Path("sign-out")
  @AllowedRoles(Person.EMPLOYEE)
  public Response signOut(@FormParam("csrf") @Nullable String csrf) {
    current.checkForm(csrf);
    Session session = current.get();
    URI there = rules.current().signOutAt(session).orElse(inside("signed-out").build());
    sessions.signOut(session);
    return Response.seeOther(there).cookie(cookie.gone()).build();
  }

  @GET
  @Path("signed-out")
  public Response signedOut() {
    return pages.page(200, "mine/signed-out", Map.of()).build();
  }

  private Response begin(Arrival arrival, String next, HttpHeaders headers) {
    Session begun =
        sessions.begin(
            arrival,
            headers.getHeaderString(HttpHeaders.USER_AGENT),
            cookie.read(headers.getCookies()));
    return Response.seeOther(NextPage.of(platform.publicUrl(), next))
        .cookie(cookie.of(begun))
        .build();
  }

  private Response page(int status, String next) {
    return page(status, next, Map.of());
  }

  private Response page(int status, String next, Map<String, Object> why) {
    Map<String, Object> values = new HashMap<>(why);
    values.put("mode", config.mode().word());
    values.put("next", next);
    values.put("start", start(next).toString());
    return pages.page(status, "mine/sign-in", values).build();
  }

  private static Map<String, Object> refused(String key) {
    return Map.of("refused", Phrase.of(key));
  }

  private URI start(String next) {
    return inside("sign-in/start").queryParam("next", "{next}").build(next);
  }

  private UriBuilder inside(String path) {
    return UriBuilder.fromUri(platform.publicUrl()).path(path);
  }
}
