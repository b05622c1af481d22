package social.howdah.mastodon.timelines;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Markers;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ReadMarkersApi {

  @GET
  @Path("/api/v1/markers")
  @Scope("read:statuses")
  @Since("3.0.0")
  Markers get(@QueryParam("timeline[]") @Nullable List<MarkedTimeline> timelines);

  @POST
  @Path("/api/v1/markers")
  @Scope("write:statuses")
  @Since("3.0.0")
  Markers save(MarkersRequest request);
}
