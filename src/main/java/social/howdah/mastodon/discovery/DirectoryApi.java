package social.howdah.mastodon.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.OffsetPaged;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Account;

@Produces(MediaType.APPLICATION_JSON)
interface DirectoryApi {

  @GET
  @Path("/api/v1/directory")
  @Since("3.0.0")
  @OffsetPaged
  Page<Account> list(DirectoryFilter filter);
}
