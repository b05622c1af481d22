package social.howdah.console.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** What can be done with a delivery where it stands, on the page of its event. */
@Path("admin/inbox/{event}/deliveries/{delivery}")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeliveryActionsResource {
  @Inject Screen screen;
  @Inject InboxView view;
  @Inject EventPage page;
  @Inject Mending mending;

  @POST
  @Path("replay")
  public Response replay(
      @PathParam("event") UUID event,
      @PathParam("delivery") UUID delivery,
      @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return then(event, Notice.REPLAYED, Map.of(), () -> mending.replay(screen.person(), delivery));
  }

  @POST
  @Path("cancel")
  public Response cancel(
      @PathParam("event") UUID event,
      @PathParam("delivery") UUID delivery,
      @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return then(event, Notice.CANCELLED, Map.of(), () -> mending.cancel(screen.person(), delivery));
  }

  @POST
  @Path("rewrite")
  public Response rewrite(
      @PathParam("event") UUID event,
      @PathParam("delivery") UUID delivery,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("text") @DefaultValue("") String text) {
    screen.checkForm(csrf);
    return then(
        event,
        Notice.REWRITTEN,
        Map.of("rewriting", delivery, "rewritten", text),
        () -> mending.rewrite(screen.person(), delivery, text));
  }

  /** What somebody has typed is not lost. */
  private Response then(UUID event, Notice notice, Map<String, Object> typed, Runnable act) {
    try {
      act.run();
    } catch (Problem e) {
      Map<String, Object> values = new HashMap<>(typed);
      values.put("error", String.valueOf(e.getMessage()));
      return page.show(e.status(), view.find(event), values);
    }
    return screen.to("admin/inbox/" + event, notice);
  }
}
