package social.howdah.mastodon.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Tag;

@Produces(MediaType.APPLICATION_JSON)
interface FollowedTagsApi {

  @GET
  @Path("/api/v1/followed_tags")
  @Scope("read:follows")
  @Since("4.0.0")
  Page<Tag> list(Paging paging);
}
