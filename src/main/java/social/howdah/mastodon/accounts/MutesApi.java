package social.howdah.mastodon.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.entity.MutedAccount;

@Produces(MediaType.APPLICATION_JSON)
interface MutesApi {

  @GET
  @Path("/api/v1/mutes")
  @Scope({"read:mutes", "follow"})
  Page<MutedAccount> list(Paging paging);
}
