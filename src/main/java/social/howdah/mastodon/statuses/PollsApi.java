package social.howdah.mastodon.statuses;

import jakarta.ws.rs.Consumes;
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
import social.howdah.mastodon.entity.Poll;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface PollsApi {

  @GET
  @Path("/api/v1/polls/{id}")
  @Scope("read:statuses")
  @Since("2.8.0")
  Poll get(@PathParam("id") String id);

  @POST
  @Path("/api/v1/polls/{id}/votes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:statuses")
  @Since("2.8.0")
  Poll vote(@PathParam("id") String id, @FormParam("choices[]") List<Integer> choices);
}
