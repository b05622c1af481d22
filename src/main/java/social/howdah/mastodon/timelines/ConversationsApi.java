package social.howdah.mastodon.timelines;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Conversation;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ConversationsApi {

  @GET
  @Path("/api/v1/conversations")
  @Scope("read:statuses")
  @Since("2.6.0")
  Page<Conversation> list(Paging paging);

  @DELETE
  @Path("/api/v1/conversations/{id}")
  @Scope("write:conversations")
  @Since("2.6.0")
  void delete(@PathParam("id") String id);

  @POST
  @Path("/api/v1/conversations/{id}/read")
  @Scope("write:conversations")
  @Since("2.6.0")
  Conversation markRead(@PathParam("id") String id);
}
