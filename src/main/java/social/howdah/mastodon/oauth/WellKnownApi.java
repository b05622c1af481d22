package social.howdah.mastodon.oauth;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.entity.NodeInfo;
import social.howdah.mastodon.entity.NodeInfoLinks;
import social.howdah.mastodon.entity.WebFinger;

@Produces(MediaType.APPLICATION_JSON)
interface WellKnownApi {

  @GET
  @Path("/.well-known/webfinger")
  WebFinger webfinger(@QueryParam("resource") String resource);

  @GET
  @Path("/.well-known/host-meta")
  @Produces(MediaType.WILDCARD)
  String hostMeta();

  @GET
  @Path("/.well-known/nodeinfo")
  NodeInfoLinks nodeinfo();

  @GET
  @Path("/nodeinfo/2.0")
  NodeInfo nodeinfo20();
}
