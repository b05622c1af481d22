package social.howdah.console;

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
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.platform.vault.KeyRotation;
import social.howdah.platform.vault.KeysState;

/** What the page of the keys shows and does, for scripts. */
@Path("api/keys")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysApiResource {
  /** Stands for the form's field: {@code GET} tells it, {@code POST} brings it. */
  private static final String CSRF = "X-CSRF-Token";

  @Inject KeyRotation rotation;
  @Inject CurrentSession current;

  @GET
  @Operation(summary = "The keys, and how far their rotation has come")
  public Response state() {
    return answer(200);
  }

  @POST
  @Path("rotate")
  @Operation(summary = "Begins a rotation of the keys")
  @APIResponse(responseCode = "202", description = "Begun; GET /api/keys tells how far it has come")
  @APIResponse(responseCode = "409", description = "One is under way")
  @APIResponse(responseCode = "503", description = "The master key cannot be used")
  public Response rotate(@HeaderParam(CSRF) @Nullable String csrf) {
    current.checkForm(csrf);
    KeysResource.begin(rotation, current.get().person());
    return answer(202);
  }

  private Response answer(int status) {
    KeysState state = rotation.state();
    return Response.status(status)
        .header(CSRF, current.get().csrf().reveal())
        .entity(state)
        .build();
  }
}
