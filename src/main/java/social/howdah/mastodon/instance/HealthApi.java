package social.howdah.mastodon.instance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.HealthStatus;

@Produces(MediaType.APPLICATION_JSON)
interface HealthApi {

  @GET
  @Path("/health")
  @Since("3.0.0")
  HealthStatus get();
}
