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
import social.howdah.outbox.DeadLetterGroup;
import social.howdah.outbox.DeadLetters;

/** Dead letters by cause, for scripts. */
@Path("api/dead")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadApiResource {
  private static final int MOST = 1_000;

  @Inject DeadLetters dead;

  @GET
  @Operation(summary = "Dead letters by cause, that with the newest first: how many, since when")
  public List<DeadLetterGroup> groups() {
    return dead.groups(MOST);
  }
}
