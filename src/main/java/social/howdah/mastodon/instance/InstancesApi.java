package social.howdah.mastodon.instance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.InstanceInfo;

@Path("api")
@Produces(MediaType.APPLICATION_JSON)
interface InstancesApi {

  @GET
  @Path("v2/instance")
  InstanceInfo v2(@HeaderParam("Authorization") @Nullable String authorization);

  @GET
  @Path("v1/instance")
  InstanceInfo v1(@HeaderParam("Authorization") @Nullable String authorization);
}
