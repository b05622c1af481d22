package social.howdah.mastodon.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.OffsetPaged;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.AccountList;
import social.howdah.mastodon.entity.CredentialAccount;
import social.howdah.mastodon.entity.FamiliarFollowers;
import social.howdah.mastodon.entity.FeaturedTag;
import social.howdah.mastodon.entity.IdentityProof;
import social.howdah.mastodon.entity.Relationship;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.Token;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AccountsApi {

  @POST
  @Path("/api/v1/accounts")
  @Scope("write:accounts")
  @Since("2.7.0")
  Token register(Registration request);

  @GET
  @Path("/api/v1/accounts/verify_credentials")
  @Scope({"profile", "read:accounts"})
  CredentialAccount verifyCredentials();

  @PATCH
  @Path("/api/v1/accounts/update_credentials")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Scope("write:accounts")
  @Since("1.1.1")
  CredentialAccount updateCredentials(CredentialsUpdate update);

  @GET
  @Path("/api/v1/accounts/{id}")
  Account get(@PathParam("id") String id);

  @GET
  @Path("/api/v1/accounts")
  @Since("4.3.0")
  List<Account> getMany(@QueryParam("id[]") @Nullable List<String> ids);

  @GET
  @Path("/api/v1/accounts/{id}/statuses")
  @Scope("read:statuses")
  Page<Status> statuses(@PathParam("id") String id, StatusesFilter filter);

  @GET
  @Path("/api/v1/accounts/{id}/followers")
  Page<Account> followers(@PathParam("id") String id, Paging paging);

  @GET
  @Path("/api/v1/accounts/{id}/following")
  Page<Account> following(@PathParam("id") String id, Paging paging);

  @GET
  @Path("/api/v1/accounts/{id}/featured_tags")
  @Since("3.3.0")
  List<FeaturedTag> featuredTags(@PathParam("id") String id);

  @GET
  @Path("/api/v1/accounts/{id}/lists")
  @Scope("read:lists")
  @Since("2.1.0")
  List<AccountList> lists(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/follow")
  @Scope("write:follows")
  Relationship follow(@PathParam("id") String id, FollowOptions options);

  @POST
  @Path("/api/v1/accounts/{id}/unfollow")
  @Scope("write:follows")
  Relationship unfollow(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/remove_from_followers")
  @Scope("write:follows")
  @Since("3.5.0")
  Relationship removeFromFollowers(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/block")
  @Scope("write:blocks")
  Relationship block(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/unblock")
  @Scope("write:blocks")
  Relationship unblock(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/mute")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:mutes")
  Relationship mute(
      @PathParam("id") String id,
      @FormParam("notifications") @Nullable Boolean notifications,
      @FormParam("duration") @Nullable Integer duration);

  @POST
  @Path("/api/v1/accounts/{id}/unmute")
  @Scope("write:mutes")
  Relationship unmute(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/pin")
  @Scope("write:accounts")
  @Since("2.5.0")
  @Deprecated
  Relationship pin(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/unpin")
  @Scope("write:accounts")
  @Since("2.5.0")
  @Deprecated
  Relationship unpin(@PathParam("id") String id);

  @GET
  @Path("/api/v1/accounts/{id}/endorsements")
  @Since("4.4.0")
  Page<Account> endorsements(@PathParam("id") String id, Paging paging);

  @POST
  @Path("/api/v1/accounts/{id}/endorse")
  @Scope("write:accounts")
  @Since("4.4.0")
  Relationship endorse(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/unendorse")
  @Scope("write:accounts")
  @Since("4.4.0")
  Relationship unendorse(@PathParam("id") String id);

  @POST
  @Path("/api/v1/accounts/{id}/note")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:accounts")
  @Since("3.2.0")
  Relationship setNote(@PathParam("id") String id, @FormParam("comment") @Nullable String comment);

  @GET
  @Path("/api/v1/accounts/relationships")
  @Scope("read:follows")
  List<Relationship> relationships(
      @QueryParam("id[]") @Nullable List<String> ids,
      @QueryParam("with_suspended") @Nullable Boolean withSuspended);

  @GET
  @Path("/api/v1/accounts/familiar_followers")
  @Scope("read:follows")
  @Since("3.5.0")
  List<FamiliarFollowers> familiarFollowers(@QueryParam("id[]") @Nullable List<String> ids);

  @GET
  @Path("/api/v1/accounts/search")
  @Scope("read:accounts")
  @OffsetPaged
  Page<Account> search(AccountSearch request);

  @GET
  @Path("/api/v1/accounts/lookup")
  @Scope("read:accounts")
  @Since("3.4.0")
  Account lookup(@QueryParam("acct") String acct);

  @GET
  @Path("/api/v1/accounts/{id}/identity_proofs")
  @Since("2.8.0")
  @Deprecated
  List<IdentityProof> identityProofs(@PathParam("id") String id);
}
