package social.howdah.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.vault.KeyRotation;
import social.howdah.platform.vault.MasterUnavailableException;

/** The page on which administrators rotate the keys, and see how far that has come. */
@Path("admin/keys")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class KeysResource {
  @Inject KeyRotation rotation;
  @Inject Screen screen;

  @GET
  public Response page() {
    return page(200, Map.of());
  }

  @POST
  @Path("rotate")
  public Response rotate(@FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    try {
      begin(rotation, screen.person());
      return screen.to("admin/keys");
    } catch (Problem e) {
      return page(e.status(), Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Begins a rotation.
   *
   * @throws Problem 409 when one is under way, 503 when the master key cannot be used
   */
  static void begin(KeyRotation rotation, Person person) {
    try {
      if (!rotation.begin(person.name())) {
        throw new Problem(409, "A rotation is under way; wait until it has ended.");
      }
    } catch (MasterUnavailableException e) {
      throw new Problem(503, String.valueOf(e.getMessage()));
    }
  }

  private Response page(int status, Map<String, ?> why) {
    Map<String, Object> values = new HashMap<>(why);
    values.put("keys", rotation.state());
    return screen.show(status, "admin/keys", values);
  }
}
