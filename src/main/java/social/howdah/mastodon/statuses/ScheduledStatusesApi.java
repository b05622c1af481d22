package social.howdah.mastodon.statuses;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.ScheduledStatus;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ScheduledStatusesApi {

  @GET
  @Path("/api/v1/scheduled_statuses")
  @Scope("read:statuses")
  @Since("2.7.0")
  Page<ScheduledStatus> list(Paging paging);

  @GET
  @Path("/api/v1/scheduled_statuses/{id}")
  @Scope("read:statuses")
  @Since("2.7.0")
  ScheduledStatus get(@PathParam("id") String id);

  @PUT
  @Path("/api/v1/scheduled_statuses/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:statuses")
  @Since("2.7.0")
  ScheduledStatus update(
      @PathParam("id") String id, @FormParam("scheduled_at") @Nullable Instant scheduledAt);

  @DELETE
  @Path("/api/v1/scheduled_statuses/{id}")
  @Scope("write:statuses")
  @Since("2.7.0")
  void cancel(@PathParam("id") String id);
}
