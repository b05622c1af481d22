package social.howdah.mastodon.oauth;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.AuthorizationServer;
import social.howdah.mastodon.entity.Token;
import social.howdah.mastodon.entity.UserInfo;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface OauthApi {

  @GET
  @Path("/oauth/authorize")
  @Since("0.1.0")
  URI authorize(AuthorizationRequest request);

  @POST
  @Path("/oauth/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Since("0.1.0")
  Token token(TokenRequest request);

  @POST
  @Path("/oauth/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Since("0.1.0")
  void revoke(RevocationRequest request);

  @GET
  @Path("/oauth/userinfo")
  @Scope("profile")
  @Since("4.4.0")
  UserInfo userinfo();

  @GET
  @Path("/.well-known/oauth-authorization-server")
  @Since("4.3.0")
  AuthorizationServer serverMetadata();

  @POST
  @Path("/oauth/userinfo")
  @Scope("profile")
  @Since("4.4.0")
  UserInfo userinfoPost();
}
