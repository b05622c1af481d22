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
import social.howdah.mastodon.entity.AdminDomainBlock;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AdminDomainBlocksApi {

  @GET
  @Path("/api/v1/admin/domain_blocks")
  @Scope("admin:read:domain_blocks")
  @Since("4.0.0")
  Page<AdminDomainBlock> list(Paging paging);

  @GET
  @Path("/api/v1/admin/domain_blocks/{id}")
  @Scope("admin:read:domain_blocks")
  @Since("4.0.0")
  AdminDomainBlock get(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/domain_blocks")
  @Scope("admin:write:domain_blocks")
  @Since("4.0.0")
  AdminDomainBlock create(DomainBlockRequest request);

  @PUT
  @Path("/api/v1/admin/domain_blocks/{id}")
  @Scope("admin:write:domain_blocks")
  @Since("4.0.0")
  AdminDomainBlock update(@PathParam("id") String id, DomainBlockUpdate update);

  @DELETE
  @Path("/api/v1/admin/domain_blocks/{id}")
  @Scope("admin:write:domain_blocks")
  @Since("4.0.0")
  AdminDomainBlock delete(@PathParam("id") String id);
}
