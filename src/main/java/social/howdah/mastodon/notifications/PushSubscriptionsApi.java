package social.howdah.mastodon.notifications;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.WebPushSubscription;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface PushSubscriptionsApi {

  @POST
  @Path("/api/v1/push/subscription")
  @Scope("push")
  @Since("2.4.0")
  WebPushSubscription create(PushSubscriptionRequest request);

  @GET
  @Path("/api/v1/push/subscription")
  @Scope("push")
  @Since("2.4.0")
  WebPushSubscription get();

  @PUT
  @Path("/api/v1/push/subscription")
  @Scope("push")
  @Since("2.4.0")
  WebPushSubscription update(PushSubscriptionUpdate update);

  @DELETE
  @Path("/api/v1/push/subscription")
  @Scope("push")
  @Since("2.4.0")
  void delete();
}
