package social.howdah.console.check;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.check.Checks;

/** How the installation is set up, for administrators. */
@Path("admin/check")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CheckResource {
  @Inject Checks checks;
  @Inject Screen screen;

  @GET
  public Response last() {
    return show(checks.last());
  }

  /** Answers itself, as another node's page would show what that has found. */
  @POST
  public Response run(@FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return show(Optional.of(checks.run()));
  }

  private Response show(Optional<Checks.Report> report) {
    Map<String, Object> values = new HashMap<>();
    values.put("at", report.map(Checks.Report::at).orElse(null));
    values.put("lines", report.map(CheckLine::of).orElse(List.of()));
    return screen.show(200, "check/check", values);
  }
}
