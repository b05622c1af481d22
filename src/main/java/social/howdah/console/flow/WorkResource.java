package social.howdah.console.flow;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.outbox.DeadLetterWork;
import social.howdah.outbox.DeadLetters;

/** Work that goes on without anybody's looking, and how far it has come. */
@Path(WorkResource.PAGE)
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WorkResource {
  static final String PAGE = "admin/work";
  private static final int LAST = 50;

  @Inject Screen screen;
  @Inject DeadLetters dead;
  @Inject DeadWork work;

  @GET
  public Response last(@QueryParam("notice") @Nullable String notice) {
    List<DeadLetterWork> works = dead.works(LAST);
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    values.put("works", works);
    values.put("goesOn", works.stream().anyMatch(one -> one.ended() == null));
    return screen.show(200, "flow/work", values);
  }

  @POST
  @Path("{work}/cancel")
  public Response cancel(@PathParam("work") String seq, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return screen.to(PAGE, isEnded(seq) ? Notice.WORK_ENDED : Notice.NO_SUCH_WORK);
  }

  /** What is no number names no work. */
  private boolean isEnded(String seq) {
    return seq.matches("\\d{1,18}") && work.cancel(screen.person(), Long.parseLong(seq));
  }
}
