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
import social.howdah.mastodon.entity.AdminDomainAllow;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface DomainAllowsApi {

  @GET
  @Path("/api/v1/admin/domain_allows")
  @Scope("admin:read:domain_allows")
  @Since("4.0.0")
  Page<AdminDomainAllow> list(Paging paging);

  @GET
  @Path("/api/v1/admin/domain_allows/{id}")
  @Scope("admin:read:domain_allows")
  @Since("4.0.0")
  AdminDomainAllow get(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/domain_allows")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("admin:write:domain_allows")
  @Since("4.0.0")
  AdminDomainAllow create(@FormParam("domain") String domain);

  @DELETE
  @Path("/api/v1/admin/domain_allows/{id}")
  @Scope("admin:write:domain_allows")
  @Since("4.0.0")
  AdminDomainAllow delete(@PathParam("id") String id);
}
