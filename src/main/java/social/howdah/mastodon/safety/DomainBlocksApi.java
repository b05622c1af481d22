package social.howdah.mastodon.safety;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface DomainBlocksApi {

  @GET
  @Path("/api/v1/domain_blocks")
  @Scope({"read:blocks", "follow"})
  @Since("1.4.0")
  Page<String> list(Paging paging);

  @POST
  @Path("/api/v1/domain_blocks")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope({"write:blocks", "follow"})
  @Since("1.4.0")
  void block(@FormParam("domain") String domain);

  @DELETE
  @Path("/api/v1/domain_blocks")
  @Scope({"write:blocks", "follow"})
  @Since("1.4.0")
  void unblock(@QueryParam("domain") String domain);
}
