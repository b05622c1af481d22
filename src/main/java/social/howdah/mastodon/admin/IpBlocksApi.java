package social.howdah.mastodon.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.AdminIpBlock;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface IpBlocksApi {

  @GET
  @Path("/api/v1/admin/ip_blocks")
  @Scope("admin:read:ip_blocks")
  @Since("4.0.0")
  Page<AdminIpBlock> list(Paging paging);

  @GET
  @Path("/api/v1/admin/ip_blocks/{id}")
  @Scope("admin:read:ip_blocks")
  @Since("4.0.0")
  AdminIpBlock get(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/ip_blocks")
  @Scope("admin:write:ip_blocks")
  @Since("4.0.0")
  AdminIpBlock create(IpBlockRequest request);

  @PUT
  @Path("/api/v1/admin/ip_blocks/{id}")
  @Scope("admin:write:ip_blocks")
  @Since("4.0.0")
  AdminIpBlock update(@PathParam("id") String id, IpBlockUpdate update);

  @DELETE
  @Path("/api/v1/admin/ip_blocks/{id}")
  @Scope({"admin:write:domain_blocks", "admin:write:ip_blocks"})
  @Since("4.0.0")
  AdminIpBlock delete(@PathParam("id") String id);
}
