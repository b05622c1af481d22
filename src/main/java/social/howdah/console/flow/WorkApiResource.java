package social.howdah.console.flow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.work.WorkState;
import social.howdah.platform.work.Works;

/** Long work, for scripts. */
@Path("api/work")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkApiResource {
  private static final int MOST = 200;

  @Inject Works works;

  @GET
  @Operation(summary = "Work that goes on in the background, or did of late: how far it has come")
  public List<WorkState> works() {
    return works.newest(MOST);
  }
}
