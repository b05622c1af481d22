package social.howdah.console.people;

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

/** Everybody there is, for scripts. */
@Path("api/people")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleApiResource {
  @Inject PeopleView view;

  @GET
  @Operation(summary = "Who has signed in, has linked an account, or is invited to, by name")
  public List<PersonLine> people() {
    return view.all();
  }
}
