package social.howdah.console.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.mute.Mute;
import social.howdah.routing.mute.Mutes;

/** What is silent for a time, and the way to silence more. */
@Path("admin/mutes")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MutesResource {
  private static final String PAGE = "admin/mutes";

  @Inject Screen screen;
  @Inject Mutes mutes;
  @Inject Muting muting;

  @GET
  public Response all(@QueryParam("notice") @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    return page(200, values);
  }

  @POST
  public Response mute(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("kind") @Nullable String kind,
      @FormParam("subject") @Nullable String subject,
      @FormParam("time") @Nullable String time,
      @FormParam("reason") @Nullable String reason) {
    screen.checkForm(csrf);
    Muting.Wish wish = new Muting.Wish(kind, subject, time, reason);
    try {
      muting.mute(screen.person(), wish);
      return screen.to(PAGE, Notice.MUTED);
    } catch (Problem e) {
      return page(e.status(), Map.of("error", String.valueOf(e.getMessage()), "wish", wish));
    }
  }

  @POST
  @Path("{id}/end")
  public Response end(@PathParam("id") UUID id, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return screen.to(
        PAGE, mutes.unmute(id, screen.person().name()) ? Notice.UNMUTED : Notice.NO_SUCH_MUTE);
  }

  private Response page(int status, Map<String, ?> further) {
    Map<String, Object> values = new HashMap<>(further);
    values.put("mutes", mutes.active());
    values.put("kinds", Mute.Kind.values());
    return screen.show(status, "inbox/mutes", values);
  }
}
