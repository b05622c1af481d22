package social.howdah.mastodon.oauth;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.entity.AuthorizationServer;
import social.howdah.mastodon.entity.CredentialApplication;
import social.howdah.mastodon.entity.Token;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
interface OauthApi {

  @POST
  @Path("api/v1/apps")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  CredentialApplication register(Form form);

  @POST
  @Path("oauth/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Token token(Form form);

  @POST
  @Path("oauth/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  String revoke(Form form);

  @GET
  @Path(".well-known/oauth-authorization-server")
  AuthorizationServer metadata();
}
