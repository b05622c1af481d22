package social.howdah.mastodon.profile;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.FeaturedTag;
import social.howdah.mastodon.entity.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface FeaturedTagsApi {

  @GET
  @Path("/api/v1/featured_tags")
  @Scope("read:accounts")
  @Since("3.0.0")
  List<FeaturedTag> list();

  @POST
  @Path("/api/v1/featured_tags")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:accounts")
  @Since("3.0.0")
  FeaturedTag create(@FormParam("name") String name);

  @DELETE
  @Path("/api/v1/featured_tags/{id}")
  @Scope("write:accounts")
  @Since("3.0.0")
  void delete(@PathParam("id") String id);

  @GET
  @Path("/api/v1/featured_tags/suggestions")
  @Scope("read:accounts")
  @Since("3.0.0")
  List<Tag> suggestions();
}
