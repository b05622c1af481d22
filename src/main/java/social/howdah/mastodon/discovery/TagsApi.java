package social.howdah.mastodon.discovery;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface TagsApi {

  @GET
  @Path("/api/v1/tags/{name}")
  @Since("4.0.0")
  Tag get(@PathParam("name") String name);

  @POST
  @Path("/api/v1/tags/{name}/follow")
  @Scope("write:follows")
  @Since("4.0.0")
  Tag follow(@PathParam("name") String name);

  @POST
  @Path("/api/v1/tags/{name}/unfollow")
  @Scope("write:follows")
  @Since("4.0.0")
  Tag unfollow(@PathParam("name") String name);

  @POST
  @Path("/api/v1/tags/{id}/feature")
  @Scope("write:accounts")
  @Since("4.4.0")
  Tag feature(@PathParam("id") String id);

  @POST
  @Path("/api/v1/tags/{id}/unfeature")
  @Scope("write:accounts")
  @Since("4.4.0")
  Tag unfeature(@PathParam("id") String id);
}
