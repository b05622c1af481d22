package social.howdah.mastodon.statuses;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Context;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StatusSource;

@Path("api/v1/statuses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface StatusesApi {

  @POST
  Status create(
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      StatusRequest request);

  @GET
  @Path("{id}")
  Status get(
      @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id);

  @DELETE
  @Path("{id}")
  Status delete(
      @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id);

  @GET
  @Path("{id}/context")
  Context context(
      @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id);

  @GET
  @Path("{id}/source")
  StatusSource source(
      @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id);
}
