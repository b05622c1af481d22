package social.howdah.identity.oidc;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.GuardedCookie;
import social.howdah.identity.NextPage;
import social.howdah.identity.Refusal;
import social.howdah.identity.SessionCookie;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.json.Json;
import social.howdah.platform.web.RateLimited;

/** To the provider, back from it, and what it tells behind the browser's back. */
@Path("/")
@PermitAll
@RequestScoped
public class OidcResource {
  private static final Logger LOG = System.getLogger(OidcResource.class.getName());
  private static final String UNKNOWN = "somebody unknown";

  @Inject OidcConfig config;
  @Inject OidcSignIn signIn;
  @Inject BackChannelLogout logout;
  @Inject SessionCookie cookie;
  @Inject AuditTrail audit;

  @GET
  @Path("sign-in/start")
  @RateLimited("sign-in")
  @Operation(summary = "Begin to sign in: sends the browser to the provider")
  public Response start(
      @QueryParam("next") @DefaultValue("/") String next, @Context HttpHeaders headers) {
    config.requireMode();
    // One secret for all tabs of the browser: each has a state of its own.
    Secret browser = begun().read(headers.getCookies()).orElseGet(Secret::random);
    try {
      return Response.seeOther(signIn.begin(browser, next))
          .cookie(begun().with(browser, (int) OidcSignIn.LONGEST.toSeconds()))
          .build();
    } catch (ProviderException e) {
      return unanswered(e);
    }
  }

  @GET
  @Path("sign-in/callback")
  @RateLimited("sign-in")
  @Operation(summary = "Where the provider sends the browser back to")
  public Response callback(
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("error") @Nullable String error,
      @QueryParam("iss") @Nullable String iss,
      @Context HttpHeaders headers) {
    config.requireMode();
    try {
      OidcSignIn.Done done =
          signIn.complete(
              new OidcSignIn.Callback(state, error == null ? code : null, iss),
              begun().read(headers.getCookies()),
              headers.getHeaderString(HttpHeaders.USER_AGENT),
              cookie.read(headers.getCookies()));
      return Response.seeOther(NextPage.of(config.publicUrl(), done.next()))
          .cookie(cookie.of(done.session()))
          .build();
    } catch (RefusedException e) {
      audit.record(UNKNOWN, AuditAction.SIGN_IN_REFUSED, UNKNOWN, "oidc: " + e.getMessage());
      return refused(e.refusal());
    } catch (ProviderException e) {
      return unanswered(e);
    }
  }

  /** 200 when the sessions it names have ended, 400 for a token that does not hold. */
  @POST
  @Path("sign-in/back-channel-logout")
  @RateLimited("back-channel logout")
  @Operation(summary = "The provider tells that a session has ended")
  public Response backChannelLogout(@FormParam("logout_token") @Nullable String token) {
    config.requireMode();
    try {
      logout.take(Optional.ofNullable(token).orElse(""));
      return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    } catch (RefusedException e) {
      LOG.log(Level.WARNING, "The back channel was sent " + e.getMessage());
      return error(400, "invalid_request");
    } catch (ProviderException e) {
      LOG.log(Level.WARNING, e.getMessage());
      return error(503, "temporarily_unavailable");
    }
  }

  private GuardedCookie begun() {
    return new GuardedCookie("howdah-sign-in", config.publicUrl());
  }

  private Response unanswered(ProviderException e) {
    LOG.log(Level.WARNING, "Nobody can sign in. " + e.getMessage());
    return refused(Refusal.NOT_ANSWERING);
  }

  private Response refused(Refusal refusal) {
    return Response.seeOther(
            UriBuilder.fromUri(config.publicUrl())
                .path("sign-in")
                .queryParam("refused", refusal)
                .build())
        .build();
  }

  private static Response error(int status, String error) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Json.write(Map.of("error", error)))
        .build();
  }
}
