package social.howdah.console.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;

/** A delivery, for scripts. */
@Path("api/deliveries/{id}")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryApiResource {
  @Inject DeliveryDetails details;

  @GET
  @Operation(summary = "A delivery: its text, what was tried, when, and what came of it")
  @APIResponse(responseCode = "404", description = "There is no such delivery any longer")
  public DeliveryDetail delivery(@PathParam("id") UUID id) {
    return details
        .find(id)
        .orElseThrow(() -> new Problem(404, "There is no such delivery any longer."));
  }
}
