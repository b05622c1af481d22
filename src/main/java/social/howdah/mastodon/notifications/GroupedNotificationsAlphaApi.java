package social.howdah.mastodon.notifications;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.GroupedNotificationsResults;
import social.howdah.mastodon.entity.UnreadCount;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface GroupedNotificationsAlphaApi {

  @GET
  @Path("/api/v2_alpha/notifications")
  @Scope("read:notifications")
  @Since("4.3.0-beta.1")
  @Deprecated
  Page<GroupedNotificationsResults> listAlpha(AlphaGroupFilter filter);

  @GET
  @Path("/api/v2_alpha/notifications/{group_key}")
  @Scope("read:notifications")
  @Since("4.3.0-beta.1")
  @Deprecated
  GroupedNotificationsResults getAlpha(@PathParam("group_key") String groupKey);

  @POST
  @Path("/api/v2_alpha/notifications/{group_key}/dismiss")
  @Scope("write:notifications")
  @Since("4.3.0-beta.1")
  @Deprecated
  void dismissAlpha(@PathParam("group_key") String groupKey);

  @GET
  @Path("/api/v2_alpha/notifications/unread_count")
  @Scope("read:notifications")
  @Since("4.3.0-beta.1")
  @Deprecated
  UnreadCount unreadCountAlpha(UnreadGroupsFilter filter);
}
