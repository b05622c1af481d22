package social.howdah.mastodon.instance;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Announcement;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AnnouncementsApi {

  @GET
  @Path("/api/v1/announcements")
  @Since("3.1.0")
  List<Announcement> list();

  @POST
  @Path("/api/v1/announcements/{id}/dismiss")
  @Scope("write:accounts")
  @Since("3.1.0")
  void dismiss(@PathParam("id") String id);

  @PUT
  @Path("/api/v1/announcements/{id}/reactions/{name}")
  @Scope("write:favourites")
  @Since("3.1.0")
  void addReaction(@PathParam("id") String id, @PathParam("name") String name);

  @DELETE
  @Path("/api/v1/announcements/{id}/reactions/{name}")
  @Scope("write:favourites")
  @Since("3.1.0")
  void removeReaction(@PathParam("id") String id, @PathParam("name") String name);
}
