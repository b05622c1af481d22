package social.howdah.console.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.web.RateLimited;

/** The test that is the last of the first steps, and the end of them. */
@Path("first-steps")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FirstStepsResource {
  @Inject Screen screen;
  @Inject FirstSteps steps;

  @POST
  @Path("test")
  @RateLimited("test")
  public Response test(
      @FormParam("csrf") @Nullable String csrf, @FormParam("what") @Nullable String what) {
    screen.checkForm(csrf);
    steps.test(screen.person(), what, screen::say);
    return screen.to("/");
  }

  @POST
  @Path("close")
  public Response close(@FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    steps.close(screen.person());
    return screen.to("/");
  }
}
