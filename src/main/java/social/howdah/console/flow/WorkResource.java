package social.howdah.console.flow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.work.WorkState;
import social.howdah.platform.work.Works;

/** Work that goes on without anybody's looking, and how far it has come. */
@Path(WorkResource.PAGE)
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WorkResource {
  static final String PAGE = "admin/work";
  private static final int LAST = 50;

  @Inject Screen screen;
  @Inject Works works;

  @GET
  public Response last(@QueryParam("notice") @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    return show(200, values);
  }

  private Response show(int status, Map<String, Object> values) {
    List<WorkState> last = works.newest(LAST);
    values.put("works", last);
    values.put("goesOn", last.stream().anyMatch(WorkState::goesOn));
    values.put("onAll", works.onAll());
    return screen.show(status, "flow/work", values);
  }

  /** Begins what needs nothing to be chosen for it. */
  @POST
  public Response begin(
      @FormParam("csrf") @Nullable String csrf, @FormParam("kind") @DefaultValue("") String kind) {
    screen.checkForm(csrf);
    try {
      boolean begun = works.begin(kind, screen.person().name());
      return screen.to(PAGE, begun ? Notice.BEGUN : Notice.UNDER_WAY);
    } catch (Problem e) {
      Map<String, Object> values = new HashMap<>();
      values.put("error", String.valueOf(e.getMessage()));
      return show(e.status(), values);
    }
  }

  @POST
  @Path("{kind}/{work}/cancel")
  public Response cancel(
      @PathParam("kind") String kind,
      @PathParam("work") String seq,
      @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return screen.to(PAGE, isEnded(kind, seq) ? Notice.WORK_ENDED : Notice.NO_SUCH_WORK);
  }

  /** What is no number names no work. */
  private boolean isEnded(String kind, String seq) {
    return seq.matches("\\d{1,18}")
        && works.cancel(kind, Long.parseLong(seq), screen.person().name());
  }
}
