package social.howdah.mastodon.discovery;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.CollectionWithAccounts;
import social.howdah.mastodon.entity.WrappedCollection;
import social.howdah.mastodon.entity.WrappedCollectionItem;
import social.howdah.mastodon.entity.WrappedCollections;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AccountCollectionsApi {

  @POST
  @Path("/api/v1/collections")
  @Scope("write:collections")
  @Since(value = "4.6.0", api = 10)
  WrappedCollection create(CollectionRequest request);

  @GET
  @Path("/api/v1/collections/{id}")
  @Scope("read:collections")
  @Since(value = "4.6.0", api = 10)
  CollectionWithAccounts get(@PathParam("id") String id);

  @GET
  @Path("/api/v1/accounts/{account_id}/collections")
  @Scope("read:collections")
  @Since(value = "4.6.0", api = 10)
  Page<WrappedCollections> listByAccount(
      @PathParam("account_id") String accountId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("offset") @Nullable Integer offset);

  @GET
  @Path("/api/v1/accounts/{account_id}/in_collections")
  @Scope("read:collections")
  @Since(value = "4.6.0", api = 10)
  Page<WrappedCollections> listContainingAccount(
      @PathParam("account_id") String accountId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("offset") @Nullable Integer offset);

  @PATCH
  @Path("/api/v1/collections/{id}")
  @Scope("write:collections")
  @Since(value = "4.6.0", api = 10)
  WrappedCollection update(@PathParam("id") String id, CollectionUpdate update);

  @DELETE
  @Path("/api/v1/collections/{id}")
  @Scope("write:collections")
  @Since(value = "4.6.0", api = 10)
  void delete(@PathParam("id") String id);

  @POST
  @Path("/api/v1/collections/{collection_id}/items")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:collections")
  @Since(value = "4.6.0", api = 10)
  WrappedCollectionItem addItem(
      @PathParam("collection_id") String collectionId,
      @FormParam("account_id") @Nullable String accountId);

  @DELETE
  @Path("/api/v1/collections/{collection_id}/items/{id}")
  @Scope("write:collections")
  @Since(value = "4.6.0", api = 10)
  void removeItem(@PathParam("collection_id") String collectionId, @PathParam("id") String id);

  @POST
  @Path("/api/v1/collections/{collection_id}/items/{id}/revoke")
  @Scope("write:collections")
  @Since(value = "4.6.0", api = 10)
  void revokeItem(@PathParam("collection_id") String collectionId, @PathParam("id") String id);
}
