package social.howdah.mastodon.instance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.WrappedAsyncRefresh;

@Produces(MediaType.APPLICATION_JSON)
interface AsyncRefreshesApi {

  @GET
  @Path("/api/v1_alpha/async_refreshes/{id}")
  @Scope("read")
  @Since("4.4.0")
  WrappedAsyncRefresh get(@PathParam("id") String id);
}
