package social.howdah.console.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/** What the pages of the inbox show, as JSON. */
@Path("api/inbox")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InboxApiResource {
  @Inject InboxView view;

  @GET
  @Operation(summary = "Events that were received, the newest first; next goes on, as before=")
  public InboxView.Lines list(@BeanParam InboxQuery query) {
    return view.search(query.search());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "An event: its payload, what each route makes of it, what it has caused")
  public InboxView.Whole event(@PathParam("id") UUID id) {
    return view.whole(view.find(id));
  }
}
