package social.howdah.mastodon.instance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.CustomEmoji;

@Produces(MediaType.APPLICATION_JSON)
interface CustomEmojisApi {

  @GET
  @Path("/api/v1/custom_emojis")
  @Since("2.0.0")
  List<CustomEmoji> list();
}
