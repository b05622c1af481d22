package social.howdah.console.check;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/** What this node tells whoever asks whether it is well, and what that means. */
@Path("admin/health")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HealthResource {
  /** Of which the page says what they mean. */
  private static final List<String> KNOWN = List.of("howdah", "howdah-routes", "tokens");

  @Inject Screen screen;
  @Inject @Any Instance<HealthCheck> checks;

  @GET
  public Response health() {
    return show(checks.stream().toList());
  }

  Response show(List<HealthCheck> all) {
    return screen.show(
        200,
        "check/health",
        Map.of(
            "lines",
            all.stream()
                .map(HealthLine::of)
                .sorted(Comparator.comparing(HealthLine::name))
                .toList(),
            "known",
            KNOWN));
  }
}
