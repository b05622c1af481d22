package social.howdah.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.mastodon.oauth.Oauth;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.web.RateLimited;

/** The authorize link and the ways back: the callback, or a code that is pasted. */
@Path("/")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
public class LinkResource {
  @Inject Linking linking;
  @Inject LinkOffers offers;
  @Inject LinkConfig config;
  @Inject CurrentSession current;
  @Inject PlatformConfig platform;

  /**
   * A link that takes nothing of the organisation's leads straight on; any other, and one that
   * another site has had the browser follow, to the page that says what is asked and why.
   */
  @GET
  @Path("link")
  @RateLimited("link")
  @Operation(summary = "Begin to link an account: sends the browser to its instance")
  public Response link(
      @QueryParam("instance") @Nullable String instance,
      @QueryParam("alias") @Nullable String alias,
      @QueryParam("account") @Nullable String account,
      @QueryParam("invitation") @Nullable String invitation,
      @HeaderParam("Sec-Fetch-Site") @Nullable String from,
      @Context UriInfo uri) {
    LinkWish wish = wish(instance, alias, account, invitation, Set.of(), null, false);
    if (offers.isHarmless(wish) && !"cross-site".equals(from)) {
      return begin(wish);
    }
    String query = uri.getRequestUri().getRawQuery();
    return Response.seeOther(
            URI.create(platform.publicUrl() + "/link/ask" + (query == null ? "" : "?" + query)))
        .build();
  }

  @POST
  @Path("link")
  @Operation(summary = "Link what the page has shown: sends the browser to the instance")
  public Response agreed(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("instance") @Nullable String instance,
      @FormParam("alias") @Nullable String alias,
      @FormParam("account") @Nullable String account,
      @FormParam("invitation") @Nullable String invitation,
      @FormParam("feature") List<String> features,
      @FormParam("shared") @Nullable String shared) {
    current.checkForm(csrf);
    return begin(wish(instance, alias, account, invitation, Set.copyOf(features), shared, true));
  }

  private Response begin(LinkWish wish) {
    try {
      Linking.Begun begun = linking.begin(person(), wish);
      return Response.seeOther(
              config.outOfBand()
                  ? UriBuilder.fromUri(platform.publicUrl())
                      .path("code")
                      .queryParam("state", begun.state().reveal())
                      .build()
                  : begun.authorize())
          .build();
    } catch (LinkingException e) {
      return home(e.outcome());
    }
  }

  private static LinkWish wish(
      @Nullable String instance,
      @Nullable String alias,
      @Nullable String account,
      @Nullable String invitation,
      Set<String> features,
      @Nullable String shared,
      boolean agreed) {
    return new LinkWish(
        instance,
        alias,
        LinkOffers.id(account),
        LinkOffers.id(invitation),
        features,
        shared != null,
        agreed);
  }

  @GET
  @RateLimited("callback")
  @Path("oauth/callback{instance: (/[0-9a-f]{16})?}")
  @Operation(summary = "Where an instance sends the browser back to, each to its own place")
  public Response callback(
      @PathParam("instance") String instance,
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("iss") @Nullable String iss,
      @QueryParam("error") @Nullable String error) {
    return complete(
        state,
        platform.publicUrl() + "/oauth/callback" + instance,
        error == null ? code : null,
        iss);
  }

  @POST
  @Path("code")
  @RateLimited("callback")
  @Operation(summary = "A code that the instance has shown to the person")
  public Response paste(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("state") @Nullable String state,
      @FormParam("code") @Nullable String code) {
    current.checkForm(csrf);
    return complete(state, Oauth.OUT_OF_BAND.toString(), code, null);
  }

  private Response complete(
      @Nullable String state, String to, @Nullable String code, @Nullable String iss) {
    try {
      return home(
          linking.complete(
              person(),
              Secret.of(state == null ? "" : state),
              new Linking.Answered(
                  URI.create(to),
                  code == null || code.isBlank() ? null : Secret.of(code.strip()),
                  iss)));
    } catch (LinkingException e) {
      return home(e.outcome());
    }
  }

  private Person person() {
    return current.get().person();
  }

  private Response home(Outcome outcome) {
    return Response.seeOther(
            UriBuilder.fromUri(platform.publicUrl())
                .path("/")
                .queryParam("outcome", outcome)
                .build())
        .build();
  }
}
