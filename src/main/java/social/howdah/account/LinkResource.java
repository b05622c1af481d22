package social.howdah.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;

/** The authorize link and the ways back: the callback, or a code that is pasted. */
@Path("/")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
public class LinkResource {
  @Inject Linking linking;
  @Inject LinkConfig config;
  @Inject CurrentSession current;
  @Inject PlatformConfig platform;

  @GET
  @Path("link")
  @Operation(summary = "Begin to link an account: sends the browser to its instance")
  public Response link(
      @QueryParam("instance") @Nullable String instance,
      @QueryParam("alias") @Nullable String alias) {
    try {
      Linking.Begun begun = linking.begin(person(), instance, alias);
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

  @GET
  @Path("oauth/callback")
  @Operation(summary = "Where an instance sends the browser back to")
  public Response callback(
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("error") @Nullable String error) {
    return complete(state, error == null ? code : null);
  }

  @POST
  @Path("code")
  @Operation(summary = "A code that the instance has shown to the person")
  public Response paste(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("state") @Nullable String state,
      @FormParam("code") @Nullable String code) {
    current.checkForm(csrf);
    return complete(state, code);
  }

  private Response complete(@Nullable String state, @Nullable String code) {
    try {
      linking.complete(
          person(),
          Secret.of(state == null ? "" : state),
          code == null || code.isBlank() ? null : Secret.of(code.strip()));
      return home(Outcome.LINKED);
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
