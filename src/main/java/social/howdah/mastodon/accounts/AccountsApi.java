package social.howdah.mastodon.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.CredentialAccount;

@Path("api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
interface AccountsApi {

  @GET
  @Path("verify_credentials")
  CredentialAccount verifyCredentials(@HeaderParam("Authorization") @Nullable String authorization);

  @GET
  @Path("{id}/statuses")
  Response statuses(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("exclude_reblogs") @Nullable Boolean excludeReblogs);
}
