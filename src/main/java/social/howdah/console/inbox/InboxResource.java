package social.howdah.console.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import social.howdah.console.workshop.DraftLines;
import social.howdah.console.workshop.Previewing;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.Previews;
import social.howdah.routing.Trials;
import social.howdah.routing.inbox.InboxEvent;

/** The events that were received, for administrators: payloads may be private. */
@Path("admin/inbox")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InboxResource {
  @Inject Screen screen;
  @Inject InboxView view;
  @Inject EventPage page;
  @Inject Previews previews;
  @Inject Previewing previewing;
  @Inject Trials trials;

  @GET
  public Response list(@BeanParam InboxQuery query) {
    Map<String, Object> values = new HashMap<>();
    values.put("query", query.fields());
    values.put("verdicts", InboxView.verdicts());
    int status = 200;
    try {
      values.put("page", view.search(query.search()));
    } catch (Problem e) {
      status = e.status();
      values.put("error", String.valueOf(e.getMessage()));
    }
    return screen.show(status, "inbox/inbox", values);
  }

  @GET
  @Path("{id}")
  public Response event(@PathParam("id") UUID id, @QueryParam("notice") @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    return page.show(200, view.find(id), values);
  }

  /** What a route would make of it that somebody thinks about. */
  @POST
  @Path("{id}/preview")
  public Response preview(
      @PathParam("id") UUID id,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("properties") @DefaultValue("") String properties) {
    screen.checkForm(csrf);
    InboxEvent event = view.find(id);
    Map<String, Object> values = new HashMap<>();
    values.put("properties", properties);
    try {
      values.put(
          "draft",
          previewing.view(
              previews.draft(event.event(), event.received(), DraftLines.read(properties))));
      return page.show(200, event, values);
    } catch (Problem e) {
      values.put("error", String.valueOf(e.getMessage()));
      return page.show(e.status(), event, values);
    }
  }

  @POST
  @Path("{id}/test")
  public Response test(
      @PathParam("id") UUID id,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("route") @DefaultValue("") String route) {
    screen.checkForm(csrf);
    InboxEvent event = view.find(id);
    try {
      trials.post(event, route, screen.person().name());
      return screen.to("admin/inbox/" + id, Notice.TESTED);
    } catch (Problem e) {
      return page.show(e.status(), event, Map.of("error", String.valueOf(e.getMessage())));
    }
  }
}
