package social.howdah.mastodon.timelines;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Status;

@Produces(MediaType.APPLICATION_JSON)
interface TimelinesApi {

  @GET
  @Path("/api/v1/timelines/public")
  @Scope("read:statuses")
  Page<Status> publicTimeline(PublicTimelineFilter filter);

  @GET
  @Path("/api/v1/timelines/tag/{hashtag}")
  @Scope("read:statuses")
  Page<Status> hashtag(@PathParam("hashtag") String hashtag, HashtagTimelineFilter filter);

  @GET
  @Path("/api/v1/timelines/home")
  @Scope("read:statuses")
  Page<Status> home(Paging paging);

  @GET
  @Path("/api/v1/timelines/link")
  @Scope("read:statuses")
  @Since("4.3.0")
  Page<Status> link(@QueryParam("url") URI url, Paging paging);

  @GET
  @Path("/api/v1/timelines/list/{list_id}")
  @Scope("read:lists")
  @Since("2.1.0")
  Page<Status> list(@PathParam("list_id") String listId, Paging paging);
}
