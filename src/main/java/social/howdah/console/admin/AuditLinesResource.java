package social.howdah.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.json.Json;

/** The audit, for whoever collects it: <a href="https://jsonlines.org/">JSON lines</a>. */
@Path("api/audit")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces("application/x-ndjson")
public class AuditLinesResource {
  private static final int CHUNK = 1_000;

  @Inject AuditTrail audit;

  @GET
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
}
