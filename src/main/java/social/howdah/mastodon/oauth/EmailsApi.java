package social.howdah.mastodon.oauth;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Since;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface EmailsApi {

  @POST
  @Path("/api/v1/emails/confirmations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Since("3.4.0")
  void resendConfirmation(@FormParam("email") @Nullable String email);
}
