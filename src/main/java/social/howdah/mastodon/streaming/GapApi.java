package social.howdah.mastodon.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked when a socket was broken for a while; entries as the instance wrote them. */
@Produces(MediaType.APPLICATION_JSON)
interface GapApi {

  @GET
  @Path("/api/v1/notifications")
  List<JsonNode> notifications(
      @QueryParam("min_id") @Nullable String after, @QueryParam("limit") int limit);

  @GET
  @Path("/api/v1/timelines/home")
  List<JsonNode> home(@QueryParam("min_id") @Nullable String after, @QueryParam("limit") int limit);

  @GET
  @Path("/api/v1/timelines/public")
  List<JsonNode> everyone(
      @QueryParam("min_id") @Nullable String after,
      @QueryParam("limit") int limit,
      @QueryParam("local") @Nullable Boolean local,
      @QueryParam("remote") @Nullable Boolean remote,
      @QueryParam("only_media") @Nullable Boolean onlyMedia);

  @GET
  @Path("/api/v1/timelines/tag/{tag}")
  List<JsonNode> hashtag(
      @PathParam("tag") String tag,
      @QueryParam("min_id") @Nullable String after,
      @QueryParam("limit") int limit,
      @QueryParam("local") @Nullable Boolean local);

  @GET
  @Path("/api/v1/timelines/list/{list}")
  List<JsonNode> list(
      @PathParam("list") String list,
      @QueryParam("min_id") @Nullable String after,
      @QueryParam("limit") int limit);
}
