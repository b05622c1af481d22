package social.howdah.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;

/** The audit, for people. */
@Path("admin/audit")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AuditResource {
  private static final int PAGE = 100;

  @Inject AuditTrail audit;
  @Inject Screen screen;

  @GET
  public Response page(
      @QueryParam("actor") @DefaultValue("") String actor,
      @QueryParam("action") @DefaultValue("") String action,
      @QueryParam("subject") @DefaultValue("") String subject,
      @QueryParam("before") @Nullable Long before) {
    AuditAction known =
        Arrays.stream(AuditAction.values())
            .filter(each -> each.word().equals(action))
            .findFirst()
            .orElse(null);
    List<AuditEntry> entries =
        audit.newest(new AuditFilter(given(actor), known, given(subject), before), PAGE + 1);
    Map<String, Object> values = new HashMap<>();
    values.put("entries", entries.subList(0, Math.min(PAGE, entries.size())));
    if (entries.size() > PAGE) {
      values.put("older", entries.get(PAGE - 1).seq());
    }
    values.put("actions", AuditAction.values());
    values.put("actor", actor.strip());
    values.put("action", action);
    values.put("subject", subject.strip());
    return screen.show(200, "admin/audit", values);
  }

  private static @Nullable String given(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
