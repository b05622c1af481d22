package social.howdah.console.posting;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.console.workshop.Previewing;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;

/** Statuses that wait for approval, and what became of one's own. */
@Path("approvals")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ApprovalsResource {
  @Inject Screen screen;
  @Inject Posting posting;
  @Inject Previewing previewing;

  @GET
  public Response list(@QueryParam("notice") @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    return list(200, values);
  }

  @POST
  @Path("{id}/approve")
  public Response approve(
      @PathParam("id") UUID id,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("text") @DefaultValue("") String text) {
    screen.checkForm(csrf);
    try {
      return screen.to("approvals", posting.approve(screen.person(), id, text.strip()));
    } catch (Problem e) {
      return list(e.status(), Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  @POST
  @Path("{id}/reject")
  public Response reject(
      @PathParam("id") UUID id,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("reason") @DefaultValue("") String reason) {
    screen.checkForm(csrf);
    return screen.to("approvals", posting.reject(screen.person(), id, reason.strip()));
  }

  @POST
  @Path("{id}/withdraw")
  public Response withdraw(@PathParam("id") UUID id, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return screen.to("approvals", posting.withdraw(screen.person(), id));
  }

  private Response list(int status, Map<String, ?> further) {
    Map<String, Object> values = new HashMap<>(further);
    values.put(
        "waiting",
        posting.toDecide(screen.person()).stream()
            .map(approval -> new ApprovalView(approval, previewing.view(approval.draft())))
            .toList());
    values.put("requested", posting.requested(screen.person()));
    return screen.show(status, "posting/approvals", values);
  }
}
