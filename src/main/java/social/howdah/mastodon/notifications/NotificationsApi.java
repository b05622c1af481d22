package social.howdah.mastodon.notifications;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Notification;

@Path("api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
interface NotificationsApi {

  @GET
  @Path("{id}")
  Notification get(
      @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id);

  @GET
  @Path("{id}")
  String raw(
      @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id);

  @GET
  Response list(
      @HeaderParam("Authorization") @Nullable String authorization,
      @QueryParam("since_id") @Nullable String sinceId,
      @QueryParam("limit") @Nullable Integer limit);
}
