package social.howdah.console.admin;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.OpenSession;
import social.howdah.identity.Person;
import social.howdah.identity.Sessions;

/** Who is signed in where: one's own sessions, and everybody's for administrators. */
@Path("/")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SessionsResource {
  private static final String OWN = "sessions";
  private static final String ALL = "admin/sessions";

  @Inject Screen screen;
  @Inject Sessions sessions;
  @Inject CurrentSession current;

  @GET
  @Path(OWN)
  public Response own(@QueryParam("notice") @Nullable String notice) {
    return list(OWN, sessions.of(screen.person().name(), current.get()), notice);
  }

  @GET
  @Path(ALL)
  @AllowedRoles(Person.ADMIN)
  public Response all(@QueryParam("notice") @Nullable String notice) {
    return list(ALL, sessions.all(current.get()), notice);
  }

  @POST
  @Path(OWN + "/{handle}/end")
  public Response endOwn(
      @PathParam("handle") UUID handle, @FormParam("csrf") @Nullable String csrf) {
    return end(OWN, handle, csrf);
  }

  @POST
  @Path(ALL + "/{handle}/end")
  @AllowedRoles(Person.ADMIN)
  public Response endAnybodys(
      @PathParam("handle") UUID handle, @FormParam("csrf") @Nullable String csrf) {
    return end(ALL, handle, csrf);
  }

  /** All of one's own, this one too. */
  @POST
  @Path(OWN + "/end")
  public Response endAllOwn(@FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    sessions.endAll(screen.person(), screen.person().name());
    return screen.to(OWN, Notice.SESSION_ENDED);
  }

  @POST
  @Path(ALL + "/end")
  @AllowedRoles(Person.ADMIN)
  public Response endAll(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("person") @DefaultValue("") String person) {
    screen.checkForm(csrf);
    boolean any = sessions.endAll(screen.person(), person) > 0;
    return screen.to(ALL, any ? Notice.SESSION_ENDED : Notice.NO_SUCH_SESSION);
  }

  private Response end(String page, UUID handle, @Nullable String csrf) {
    screen.checkForm(csrf);
    boolean ended = sessions.end(screen.person(), handle);
    return screen.to(page, ended ? Notice.SESSION_ENDED : Notice.NO_SUCH_SESSION);
  }

  private Response list(String page, List<OpenSession> open, @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    values.put("page", page);
    values.put("everybodys", page.equals(ALL));
    values.put("sessions", open);
    return screen.show(200, "admin/sessions", values);
  }
}
