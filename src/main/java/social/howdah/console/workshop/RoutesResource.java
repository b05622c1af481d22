package social.howdah.console.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/** The routes in force; and where administrators write others, and see what becomes of an event. */
@Path("admin/routes")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RoutesResource {
  private static final String WORKSHOP = "workshop";

  @Inject Screen screen;
  @Inject RouteList routes;
  @Inject Workshop workshop;
  @Inject WorkshopChoices choices;

  @GET
  public Response list() {
    return screen.show(200, "workshop/routes", Map.of("list", routes.lines()));
  }

  /**
   * The form, with a route in force or an event in it.
   *
   * @param event id of one that was received; the newest of the route's sources if there is none
   */
  @GET
  @Path(WORKSHOP)
  public Response open(
      @QueryParam("route") @DefaultValue("") String route,
      @QueryParam("event") @DefaultValue("") String event) {
    Draft draft = route.isEmpty() ? new Draft(Map.of()) : workshop.open(route);
    Draft chosen = draft.with("event", event.isEmpty() ? choices.newest(draft) : event);
    return show(chosen, route.isEmpty() ? null : workshop.trial(chosen));
  }

  /** What becomes of it; or, if that was asked for, other events to choose from. */
  @POST
  @Path(WORKSHOP)
  public Response attempt(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("find") @Nullable String find,
      @BeanParam WorkshopForm form) {
    screen.checkForm(csrf);
    Draft draft = form.draft();
    return show(draft, find == null ? workshop.trial(draft) : null);
  }

  private Response show(Draft draft, @Nullable Trial trial) {
    Map<String, Object> values = new HashMap<>(choices.of(draft));
    values.put("form", draft.fields());
    if (trial != null) {
      values.put("trial", trial);
    }
    return screen.show(200, "workshop/workshop", values);
  }
}
