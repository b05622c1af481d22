package social.howdah.mastodon;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.InstanceV1;
import social.howdah.mastodon.entity.NodeInfo;

/** What an instance says of itself, wherever it does. */
@Produces(MediaType.APPLICATION_JSON)
interface DescriptionApi {

  @GET
  @Path("/api/v2/instance")
  InstanceInfo instance();

  @GET
  @Path("/api/v1/instance")
  InstanceV1 instanceV1();

  @GET
  @Path("/nodeinfo/2.0")
  NodeInfo nodeinfo();
}
