package social.howdah.mastodon.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.AdminAccount;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AdminAccountsApi {

  @GET
  @Path("/api/v1/admin/accounts")
  @Scope("admin:read:accounts")
  @Since("2.9.1")
  Page<AdminAccount> listV1(AccountFlags request);

  @GET
  @Path("/api/v2/admin/accounts")
  @Scope("admin:read:accounts")
  @Since("3.5.0")
  Page<AdminAccount> listV2(AccountFilter filter);

  @GET
  @Path("/api/v1/admin/accounts/{id}")
  @Scope("admin:read:accounts")
  @Since("2.9.1")
  AdminAccount get(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/accounts/{id}/approve")
  @Scope("admin:write:accounts")
  @Since("2.9.1")
  AdminAccount approve(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/accounts/{id}/reject")
  @Scope("admin:write:accounts")
  @Since("2.9.1")
  AdminAccount reject(@PathParam("id") String id);

  @DELETE
  @Path("/api/v1/admin/accounts/{id}")
  @Scope("admin:write:accounts")
  @Since("3.3.0")
  AdminAccount delete(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/accounts/{id}/action")
  @Scope("admin:write:accounts")
  @Since("2.9.1")
  void performAction(@PathParam("id") String id, AccountAction request);

  @POST
  @Path("/api/v1/admin/accounts/{id}/enable")
  @Scope("admin:write:accounts")
  @Since("2.9.1")
  AdminAccount enable(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/accounts/{id}/unsilence")
  @Scope("admin:write:accounts")
  @Since("2.9.1")
  AdminAccount unsilence(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/accounts/{id}/unsuspend")
  @Scope("admin:write:accounts")
  @Since("2.9.1")
  AdminAccount unsuspend(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/accounts/{id}/unsensitive")
  @Scope("admin:write:accounts")
  @Since("3.3.0")
  AdminAccount unsensitive(@PathParam("id") String id);
}
