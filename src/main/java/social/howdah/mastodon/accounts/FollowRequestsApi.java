package social.howdah.mastodon.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Relationship;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface FollowRequestsApi {

  @GET
  @Path("/api/v1/follow_requests")
  @Scope({"read:follows", "follow"})
  Page<Account> list(Paging paging);

  @POST
  @Path("/api/v1/follow_requests/{account_id}/authorize")
  @Scope({"write:follows", "follow"})
  Relationship authorize(@PathParam("account_id") String accountId);

  @POST
  @Path("/api/v1/follow_requests/{account_id}/reject")
  @Scope({"write:follows", "follow"})
  Relationship reject(@PathParam("account_id") String accountId);
}
