package social.howdah.mastodon.profile;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.CredentialAccount;
import social.howdah.mastodon.entity.Profile;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ProfilesApi {

  @GET
  @Path("/api/v1/profile")
  @Scope({"profile", "read:accounts"})
  @Since(value = "4.6.0", api = 8)
  Profile get();

  @PATCH
  @Path("/api/v1/profile")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Scope("write:accounts")
  @Since(value = "4.6.0", api = 8)
  Profile update(ProfileUpdate update);

  @DELETE
  @Path("/api/v1/profile/avatar")
  @Scope("write:accounts")
  @Since("4.2.0")
  CredentialAccount deleteAvatar();

  @DELETE
  @Path("/api/v1/profile/header")
  @Scope("write:accounts")
  @Since("4.2.0")
  CredentialAccount deleteHeader();
}
