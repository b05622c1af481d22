package social.howdah.mastodon.statuses;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Bucket;
import social.howdah.mastodon.Limited;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Context;
import social.howdah.mastodon.entity.QuotePolicy;
import social.howdah.mastodon.entity.ScheduledStatus;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StatusEdit;
import social.howdah.mastodon.entity.StatusSource;
import social.howdah.mastodon.entity.Translation;
import social.howdah.mastodon.entity.Visibility;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface StatusesApi {

  @POST
  @Path("/api/v1/statuses")
  @Scope("write:statuses")
  Status create(
      StatusRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey);

  @POST
  @Path("/api/v1/statuses")
  @Scope("write:statuses")
  ScheduledStatus schedule(
      ScheduledStatusRequest request,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey);

  @GET
  @Path("/api/v1/statuses/{id}")
  @Scope("read:statuses")
  Status get(@PathParam("id") String id);

  @GET
  @Path("/api/v1/statuses")
  @Scope("read:statuses")
  @Since("4.3.0")
  List<Status> getMany(@QueryParam("id[]") @Nullable List<String> ids);

  @DELETE
  @Path("/api/v1/statuses/{id}")
  @Scope("write:statuses")
  @Limited(Bucket.REMOVAL)
  Status delete(
      @PathParam("id") String id, @QueryParam("delete_media") @Nullable Boolean deleteMedia);

  @GET
  @Path("/api/v1/statuses/{id}/context")
  @Scope("read:statuses")
  Context context(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/translate")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("read:statuses")
  @Since("4.0.0")
  Translation translate(@PathParam("id") String id, @FormParam("lang") @Nullable String lang);

  @GET
  @Path("/api/v1/statuses/{id}/reblogged_by")
  @Scope("read:statuses")
  Page<Account> rebloggedBy(@PathParam("id") String id, Paging paging);

  @GET
  @Path("/api/v1/statuses/{id}/quotes")
  @Scope("read:statuses")
  @Since(value = "4.5.0", api = 7)
  Page<Status> quotes(@PathParam("id") String id, Paging paging);

  @GET
  @Path("/api/v1/statuses/{id}/favourited_by")
  @Scope("read:statuses")
  Page<Account> favouritedBy(@PathParam("id") String id, Paging paging);

  @POST
  @Path("/api/v1/statuses/{id}/favourite")
  @Scope("write:favourites")
  Status favourite(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/unfavourite")
  @Scope("write:favourites")
  Status unfavourite(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/reblog")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:statuses")
  Status reblog(
      @PathParam("id") String id, @FormParam("visibility") @Nullable Visibility visibility);

  @POST
  @Path("/api/v1/statuses/{id}/unreblog")
  @Scope("write:statuses")
  @Limited(Bucket.REMOVAL)
  Status unreblog(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/bookmark")
  @Scope("write:bookmarks")
  @Since("3.1.0")
  Status bookmark(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/unbookmark")
  @Scope("write:bookmarks")
  @Since("3.1.0")
  Status unbookmark(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/quotes/{quoting_status_id}/revoke")
  @Scope("write:statuses")
  @Since(value = "4.5.0", api = 7)
  Status revokeQuote(
      @PathParam("id") String id, @PathParam("quoting_status_id") String quotingStatusId);

  @POST
  @Path("/api/v1/statuses/{id}/mute")
  @Scope("write:mutes")
  @Since("1.4.2")
  Status mute(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/unmute")
  @Scope("write:mutes")
  @Since("1.4.2")
  Status unmute(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/pin")
  @Scope("write:accounts")
  @Since("1.6.0")
  Status pin(@PathParam("id") String id);

  @POST
  @Path("/api/v1/statuses/{id}/unpin")
  @Scope("write:accounts")
  @Since("1.6.0")
  Status unpin(@PathParam("id") String id);

  @PUT
  @Path("/api/v1/statuses/{id}")
  @Scope("write:statuses")
  @Since("3.5.0")
  Status edit(@PathParam("id") String id, StatusEditRequest request);

  @PUT
  @Path("/api/v1/statuses/{id}/interaction_policy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:statuses")
  @Since(value = "4.5.0", api = 7)
  Status editInteractionPolicy(
      @PathParam("id") String id,
      @FormParam("quote_approval_policy") @Nullable QuotePolicy quoteApprovalPolicy);

  @GET
  @Path("/api/v1/statuses/{id}/history")
  @Scope("read:statuses")
  @Since("3.5.0")
  List<StatusEdit> history(@PathParam("id") String id);

  @GET
  @Path("/api/v1/statuses/{id}/source")
  @Scope("read:statuses")
  @Since("3.5.0")
  StatusSource source(@PathParam("id") String id);
}
