package social.howdah.console.flow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;

/** Where everything stands, and a lane looked at closely. */
@Path("admin/flow")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FlowResource {
  /** Of a lane's last deliveries. */
  private static final int MOST = 50;

  @Inject Screen screen;
  @Inject FlowView view;
  @Inject Outbox outbox;
  @Inject AuditTrail audit;

  @GET
  public Response flow(@QueryParam("lane") @DefaultValue("") String wanted) {
    return screen.show(200, "flow/flow", Map.of("flow", view.page(wanted), "wanted", wanted));
  }

  @GET
  @Path("lane")
  public Response lane(
      @QueryParam("name") @DefaultValue("") String lane,
      @QueryParam("notice") @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    Optional<LaneLine> line = view.lane(lane);
    line.ifPresent(found -> values.put("line", found));
    values.put("lane", lane);
    values.put("deliveries", outbox.recent(List.of(lane), MOST));
    return screen.show(200, "flow/lane", values);
  }

  /** Lets a lane go on at once that is paused, or waits for a later attempt. */
  @POST
  @Path("lane/release")
  public Response release(
      @FormParam("csrf") @Nullable String csrf, @FormParam("name") @DefaultValue("") String lane) {
    screen.checkForm(csrf);
    boolean held = outbox.held(lane).isPresent();
    if (!held) {
      outbox.release(lane);
      audit.record(screen.person().name(), AuditAction.RELEASED, "lane " + lane);
    }
    return screen.to(
        "admin/flow/lane", held ? Notice.STAYS_HELD : Notice.RELEASED, Map.of("name", lane));
  }
}
