package social.howdah.mastodon.discovery;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Suggestion;

@Produces(MediaType.APPLICATION_JSON)
interface SuggestionsApi {

  @GET
  @Path("/api/v2/suggestions")
  @Scope("read")
  @Since("3.4.0")
  List<Suggestion> list(@QueryParam("limit") @Nullable Integer limit);

  @DELETE
  @Path("/api/v1/suggestions/{account_id}")
  @Scope({"read", "write:accounts"})
  @Since("2.4.3")
  void remove(@PathParam("account_id") String accountId);

  @GET
  @Path("/api/v1/suggestions")
  @Scope("read")
  @Since("2.4.3")
  @Deprecated
  List<Account> listV1(@QueryParam("limit") @Nullable Integer limit);
}
