package social.howdah.mastodon.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Search;

@Produces(MediaType.APPLICATION_JSON)
interface SearchesApi {

  @GET
  @Path("/api/v2/search")
  @Scope("read:search")
  @Since("2.4.1")
  Search search(SearchRequest request);
}
