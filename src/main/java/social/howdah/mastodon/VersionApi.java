package social.howdah.mastodon;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The little of an instance that tells its version. */
@Produces(MediaType.APPLICATION_JSON)
interface VersionApi {

  /**
   * Part of an instance's answer.
   *
   * @param apiVersions by software, {@code mastodon} for example; since Mastodon 4.3
   */
  record Version(@Nullable String version, Map<String, Integer> apiVersions) {}

  @GET
  @Path("/api/v2/instance")
  Version v2();

  @GET
  @Path("/api/v1/instance")
  Version v1();
}
