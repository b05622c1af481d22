package social.howdah.mastodon.streaming;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.EventStream;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;

@Produces(MediaType.SERVER_SENT_EVENTS)
interface StreamingApi {

  @GET
  @Path("/api/v1/streaming/health")
  @Produces(MediaType.WILDCARD)
  @Since("2.5.0")
  String health();

  @GET
  @Path("/api/v1/streaming")
  @Produces(MediaType.WILDCARD)
  void discoverHost();

  @WebSocket
  @Since("3.3.0")
  @Path("/api/v1/streaming")
  @Scope({"read", "read:statuses", "read:notifications"})
  URI websocket(StreamParameters parameters);

  @GET
  @Path("/api/v1/streaming/user")
  @Scope(
      value = {"read:statuses", "read:notifications"},
      all = true)
  @Since("1.0.0")
  EventStream user();

  @GET
  @Path("/api/v1/streaming/user/notification")
  @Scope(
      value = {"read:statuses", "read:notifications"},
      all = true)
  @Since("1.4.2")
  EventStream userNotification();

  @GET
  @Path("/api/v1/streaming/public")
  @Scope("read:statuses")
  @Since("1.0.0")
  EventStream publicStatuses(@QueryParam("only_media") @Nullable Boolean onlyMedia);

  @GET
  @Path("/api/v1/streaming/public/local")
  @Scope("read:statuses")
  @Since("1.1.0")
  EventStream publicLocal(@QueryParam("only_media") @Nullable Boolean onlyMedia);

  @GET
  @Path("/api/v1/streaming/public/remote")
  @Scope("read:statuses")
  @Since("3.1.4")
  EventStream publicRemote(@QueryParam("only_media") @Nullable Boolean onlyMedia);

  @GET
  @Path("/api/v1/streaming/hashtag")
  @Scope("read:statuses")
  @Since("1.0.0")
  EventStream hashtag(@QueryParam("tag") String tag);

  @GET
  @Path("/api/v1/streaming/hashtag/local")
  @Scope("read:statuses")
  @Since("1.1.0")
  EventStream hashtagLocal(@QueryParam("tag") String tag);

  @GET
  @Path("/api/v1/streaming/list")
  @Scope("read:statuses")
  @Since("2.1.0")
  EventStream list(@QueryParam("list") String list);

  @GET
  @Path("/api/v1/streaming/direct")
  @Scope("read:statuses")
  @Since("2.4.0")
  EventStream direct();
}
