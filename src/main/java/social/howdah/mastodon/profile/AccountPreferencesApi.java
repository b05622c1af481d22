package social.howdah.mastodon.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Preferences;

@Produces(MediaType.APPLICATION_JSON)
interface AccountPreferencesApi {

  @GET
  @Path("/api/v1/preferences")
  @Scope("read:accounts")
  @Since("2.8.0")
  Preferences get();
}
