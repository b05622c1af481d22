package social.howdah.mastodon.profile;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.AnnualReportState;
import social.howdah.mastodon.entity.WrappedAnnualReports;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AnnualReportsApi {

  @GET
  @Path("/api/v1/annual_reports")
  @Scope("read:accounts")
  @Since("4.3.0")
  WrappedAnnualReports list();

  @GET
  @Path("/api/v1/annual_reports/{year}")
  @Scope("read:accounts")
  @Since("4.4.0")
  WrappedAnnualReports get(@PathParam("year") Integer year);

  @GET
  @Path("/api/v1/annual_reports/{year}/state")
  @Scope("read:accounts")
  @Since(value = "4.6.0", api = 8)
  AnnualReportState getState(@PathParam("year") Integer year);

  @POST
  @Path("/api/v1/annual_reports/{year}/read")
  @Scope("write:accounts")
  @Since("4.3.0")
  void markRead(@PathParam("year") Integer year);

  @POST
  @Path("/api/v1/annual_reports/{year}/generate")
  @Scope("write:accounts")
  @Since(value = "4.6.0", api = 8)
  void generate(@PathParam("year") Integer year);
}
