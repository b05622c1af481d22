package social.howdah.mastodon.notifications;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Notification;
import social.howdah.mastodon.entity.NotificationPolicy;
import social.howdah.mastodon.entity.NotificationRequest;
import social.howdah.mastodon.entity.NotificationRequestsMerged;
import social.howdah.mastodon.entity.NotificationType;
import social.howdah.mastodon.entity.UnreadCount;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface NotificationsApi {

  @GET
  @Path("/api/v1/notifications")
  @Scope("read:notifications")
  Page<Notification> list(NotificationFilter filter);

  @GET
  @Path("/api/v1/notifications")
  @Scope("read:notifications")
  String rawList(NotificationFilter filter);

  @GET
  @Path("/api/v1/notifications/{id}")
  @Scope("read:notifications")
  Notification get(
      @PathParam("id") String id,
      @QueryParam("supported_types[]") @Nullable List<NotificationType> supportedTypes);

  @GET
  @Path("/api/v1/notifications/{id}")
  @Scope("read:notifications")
  String raw(@PathParam("id") String id);

  @POST
  @Path("/api/v1/notifications/clear")
  @Scope("write:notifications")
  void clear();

  @POST
  @Path("/api/v1/notifications/{id}/dismiss")
  @Scope("write:notifications")
  @Since("1.3.0")
  void dismiss(@PathParam("id") String id);

  @GET
  @Path("/api/v1/notifications/unread_count")
  @Scope("read:notifications")
  @Since("4.3.0")
  UnreadCount unreadCount(UnreadFilter filter);

  @GET
  @Path("/api/v2/notifications/policy")
  @Scope("read:notifications")
  @Since("4.3.0")
  NotificationPolicy getPolicy();

  @PATCH
  @Path("/api/v2/notifications/policy")
  @Scope("write:notifications")
  @Since("4.3.0")
  NotificationPolicy updatePolicy(NotificationPolicyUpdate update);

  @GET
  @Path("/api/v1/notifications/requests")
  @Scope("read:notifications")
  @Since("4.3.0")
  Page<NotificationRequest> listRequests(Paging paging);

  @GET
  @Path("/api/v1/notifications/requests/{id}")
  @Scope("read:notifications")
  @Since("4.3.0")
  NotificationRequest getRequest(@PathParam("id") String id);

  @POST
  @Path("/api/v1/notifications/requests/{id}/accept")
  @Scope("write:notifications")
  @Since("4.3.0")
  void acceptRequest(@PathParam("id") String id);

  @POST
  @Path("/api/v1/notifications/requests/{id}/dismiss")
  @Scope("write:notifications")
  @Since("4.3.0")
  void dismissRequest(@PathParam("id") String id);

  @POST
  @Path("/api/v1/notifications/requests/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:notifications")
  @Since("4.3.0")
  void acceptRequests(@FormParam("id[]") List<String> ids);

  @POST
  @Path("/api/v1/notifications/requests/dismiss")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:notifications")
  @Since("4.3.0")
  void dismissRequests(@FormParam("id[]") List<String> ids);

  @GET
  @Path("/api/v1/notifications/requests/merged")
  @Scope("read:notifications")
  @Since("4.3.0")
  NotificationRequestsMerged requestsMerged();
}
