package social.howdah.console.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/** Pauses what routes post in a person's name, and lets them post again. */
@Path("pauses")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PausesResource {
  @Inject Screen screen;
  @Inject InMyName inMyName;

  @POST
  public Response pause(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("route") @Nullable String route,
      @FormParam("time") @Nullable String time) {
    screen.checkForm(csrf);
    inMyName.pause(screen.person(), route, time);
    return screen.to("/", Notice.MUTED);
  }

  @POST
  @Path("{id}/end")
  public Response resume(@PathParam("id") UUID id, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return screen.to(
        "/", inMyName.resume(screen.person(), id) ? Notice.UNMUTED : Notice.NO_SUCH_MUTE);
  }
}
