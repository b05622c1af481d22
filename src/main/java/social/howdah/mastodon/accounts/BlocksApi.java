package social.howdah.mastodon.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.entity.Account;

@Produces(MediaType.APPLICATION_JSON)
interface BlocksApi {

  @GET
  @Path("/api/v1/blocks")
  @Scope("read:blocks")
  Page<Account> list(Paging paging);
}
