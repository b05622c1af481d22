package social.howdah.mastodon.notifications;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.WebPushSubscription;

@Path("api/v1/push/subscription")
@Produces(MediaType.APPLICATION_JSON)
interface PushApi {

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  WebPushSubscription create(
      @HeaderParam("Authorization") @Nullable String authorization, Form form);

  @GET
  WebPushSubscription get(@HeaderParam("Authorization") @Nullable String authorization);

  @PUT
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  WebPushSubscription update(
      @HeaderParam("Authorization") @Nullable String authorization, Form form);

  @DELETE
  String delete(@HeaderParam("Authorization") @Nullable String authorization);
}
