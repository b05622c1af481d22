package social.howdah.mastodon.timelines;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Status;

@Produces(MediaType.APPLICATION_JSON)
interface BookmarksApi {

  @GET
  @Path("/api/v1/bookmarks")
  @Scope("read:bookmarks")
  @Since("3.1.0")
  Page<Status> list(Paging paging);
}
