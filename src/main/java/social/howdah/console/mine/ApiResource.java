package social.howdah.console.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.howdah.console.page.Words;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;

/** What the home page shows, as JSON. */
@Path("api")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiResource {
  @Inject View view;
  @Inject CurrentSession current;
  @Inject Words words;

  @GET
  @Path("accounts")
  @Operation(summary = "Linked accounts: one's own, or all for an administrator")
  public List<View.AccountView> accounts() {
    return view.accounts(current.get().person(), words::english);
  }

  @GET
  @Path("deliveries")
  @Operation(summary = "The last deliveries, the newest first")
  public List<View.DeliveryView> deliveries() {
    return view.deliveries(current.get().person(), words::english);
  }
}
