package social.howdah.mastodon.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.AdminEmailDomainBlock;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface EmailDomainBlocksApi {

  @GET
  @Path("/api/v1/admin/email_domain_blocks")
  @Scope("admin:read:email_domain_blocks")
  @Since("4.0.0")
  Page<AdminEmailDomainBlock> list(Paging paging);

  @GET
  @Path("/api/v1/admin/email_domain_blocks/{id}")
  @Scope("admin:read:email_domain_blocks")
  @Since("4.1.0")
  AdminEmailDomainBlock get(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/email_domain_blocks")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("admin:write:email_domain_blocks")
  @Since("4.0.0")
  AdminEmailDomainBlock create(@FormParam("domain") String domain);

  @DELETE
  @Path("/api/v1/admin/email_domain_blocks/{id}")
  @Scope("admin:write:email_domain_blocks")
  @Since("4.0.0")
  AdminEmailDomainBlock delete(@PathParam("id") String id);
}
