package social.howdah.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.ApiAnswers;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.vault.KeyRotation;

/** What the page of the keys shows and does, for scripts. */
@Path("api/keys")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysApiResource {
  @Inject KeyRotation rotation;
  @Inject ApiAnswers answers;

  @GET
  @Operation(summary = "The keys, and how far their rotation has come")
  public Response state() {
    return answers.json(200, rotation.state());
  }

  @POST
  @Path("rotate")
  @Operation(summary = "Begins a rotation of the keys")
  @APIResponse(responseCode = "202", description = "Begun; GET /api/keys tells how far it has come")
  @APIResponse(responseCode = "409", description = "One is under way")
  @APIResponse(responseCode = "503", description = "The master key cannot be used")
  public Response rotate(@HeaderParam(ApiAnswers.CSRF) @Nullable String csrf) {
    answers.check(csrf);
    KeysResource.begin(rotation, answers.person());
    return answers.json(202, rotation.state());
  }
}
