package social.howdah.mastodon.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.AdminReport;
import social.howdah.mastodon.entity.ReportCategory;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AdminReportsApi {

  @GET
  @Path("/api/v1/admin/reports")
  @Scope("admin:read:reports")
  @Since("2.9.1")
  Page<AdminReport> list(ReportFilter filter);

  @GET
  @Path("/api/v1/admin/reports/{id}")
  @Scope("admin:read:reports")
  @Since("2.9.1")
  AdminReport get(@PathParam("id") String id);

  @PUT
  @Path("/api/v1/admin/reports/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("admin:write:reports")
  @Since("3.5.0")
  AdminReport update(
      @PathParam("id") String id,
      @FormParam("category") @Nullable ReportCategory category,
      @FormParam("rule_ids[]") @Nullable List<Integer> ruleIds);

  @POST
  @Path("/api/v1/admin/reports/{id}/assign_to_self")
  @Scope("admin:write:reports")
  @Since("2.9.1")
  AdminReport assignToSelf(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/reports/{id}/unassign")
  @Scope("admin:write:reports")
  @Since("2.9.1")
  AdminReport unassign(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/reports/{id}/resolve")
  @Scope("admin:write:reports")
  @Since("2.9.1")
  AdminReport resolve(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/reports/{id}/reopen")
  @Scope("admin:write:reports")
  @Since("2.9.1")
  AdminReport reopen(@PathParam("id") String id);
}
