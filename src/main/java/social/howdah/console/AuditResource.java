package social.howdah.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.json.Json;

/** The audit: a page for people, and JSON lines for whoever collects them. */
@Path("/")
@AllowedRoles(Person.ADMIN)
@RequestScoped
public class AuditResource {
  private static final int PAGE = 100;
  private static final int CHUNK = 1_000;

  @Inject AuditTrail audit;
  @Inject Screen screen;

  @GET
  @Path("admin/audit")
  @Produces(MediaType.TEXT_HTML)
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
    return screen.show(200, "audit", values);
  }

  @GET
  @Path("api/audit")
  @Produces("application/x-ndjson")
  @Operation(summary = "The audit as JSON lines, the oldest first, after the line with this seq")
  public StreamingOutput lines(@QueryParam("after") @DefaultValue("0") long after) {
    return out -> {
      long last = after;
      List<AuditEntry> chunk;
      do {
        chunk = audit.after(last, CHUNK);
        for (AuditEntry entry : chunk) {
          out.write((Json.write(line(entry)) + "\n").getBytes(StandardCharsets.UTF_8));
          last = entry.seq();
        }
        out.flush();
      } while (chunk.size() == CHUNK);
    };
  }

  private static Map<String, Object> line(AuditEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("seq", entry.seq());
    line.put("at", entry.at().toString());
    line.put("actor", entry.actor());
    line.put("action", entry.action().word());
    line.put("subject", entry.subject());
    if (entry.requestId() != null) {
      line.put("request", entry.requestId());
    }
    if (entry.detail() != null) {
      line.put("detail", entry.detail());
    }
    return line;
  }

  private static @Nullable String given(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
