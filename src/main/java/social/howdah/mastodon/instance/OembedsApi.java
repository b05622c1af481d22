package social.howdah.mastodon.instance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.OEmbed;

@Produces(MediaType.APPLICATION_JSON)
interface OembedsApi {

  @GET
  @Path("/api/oembed")
  @Since("1.0.0")
  OEmbed get(OembedRequest request);
}
