package social.howdah.mastodon.safety;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Report;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ReportsApi {

  @POST
  @Path("/api/v1/reports")
  @Scope("write:reports")
  @Since("1.1.0")
  Report create(ReportRequest request);
}
