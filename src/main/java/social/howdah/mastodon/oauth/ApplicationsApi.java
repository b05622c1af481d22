package social.howdah.mastodon.oauth;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Application;
import social.howdah.mastodon.entity.CredentialApplication;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ApplicationsApi {

  @POST
  @Path("/api/v1/apps")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  CredentialApplication create(AppRegistration request);

  @GET
  @Path("/api/v1/apps/verify_credentials")
  @Since("2.0.0")
  Application verifyCredentials();
}
