package social.howdah.console.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/** The routes in force, as JSON. */
@Path("api/routes")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoutesApiResource {
  @Inject RouteList routes;

  @GET
  @Operation(
      summary = "The routes in force, and the mistake of a file that would have changed them")
  public RouteList.Lines list() {
    return routes.lines();
  }
}
