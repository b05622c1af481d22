package social.howdah.mastodon.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Account;

@Produces(MediaType.APPLICATION_JSON)
interface EndorsementsApi {

  @GET
  @Path("/api/v1/endorsements")
  @Scope("read:accounts")
  @Since("2.5.0")
  Page<Account> list(Paging paging);
}
