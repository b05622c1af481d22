package social.howdah.console.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/** The routes in force, for people. */
@Path("admin/routes")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RoutesResource {
  @Inject Screen screen;
  @Inject RouteList routes;

  @GET
  public Response list() {
    return screen.show(200, "workshop/routes", Map.of("list", routes.lines()));
  }
}
