package social.howdah.mastodon.notifications;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.GroupedNotificationsResults;
import social.howdah.mastodon.entity.NotificationType;
import social.howdah.mastodon.entity.UnreadCount;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface GroupedNotificationsApi {

  @GET
  @Path("/api/v2/notifications")
  @Scope("read:notifications")
  @Since(value = "4.3.0", api = 2)
  Page<GroupedNotificationsResults> list(GroupFilter filter);

  @GET
  @Path("/api/v2/notifications/{group_key}")
  @Scope("read:notifications")
  @Since(value = "4.3.0", api = 2)
  GroupedNotificationsResults get(
      @PathParam("group_key") String groupKey,
      @QueryParam("supported_types[]") @Nullable List<NotificationType> supportedTypes);

  @POST
  @Path("/api/v2/notifications/{group_key}/dismiss")
  @Scope("write:notifications")
  @Since(value = "4.3.0", api = 2)
  void dismiss(@PathParam("group_key") String groupKey);

  @GET
  @Path("/api/v2/notifications/{group_key}/accounts")
  @Scope({"write:notifications", "read:notifications"})
  @Since(value = "4.3.0", api = 2)
  List<Account> accounts(@PathParam("group_key") String groupKey);

  @GET
  @Path("/api/v2/notifications/unread_count")
  @Scope("read:notifications")
  @Since(value = "4.3.0", api = 2)
  UnreadCount unreadCount(UnreadGroupsFilter filter);
}
