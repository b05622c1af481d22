package social.howdah.mastodon.timelines;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.AccountList;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ListsApi {

  @GET
  @Path("/api/v1/lists")
  @Scope("read:lists")
  @Since("2.1.0")
  List<AccountList> list();

  @GET
  @Path("/api/v1/lists/{id}")
  @Scope("read:lists")
  @Since("2.1.0")
  AccountList get(@PathParam("id") String id);

  @POST
  @Path("/api/v1/lists")
  @Scope("write:lists")
  @Since("2.1.0")
  AccountList create(ListRequest request);

  @PUT
  @Path("/api/v1/lists/{id}")
  @Scope("write:lists")
  @Since("2.1.0")
  AccountList update(@PathParam("id") String id, ListRequest request);

  @DELETE
  @Path("/api/v1/lists/{id}")
  @Scope("write:lists")
  @Since("2.1.0")
  void delete(@PathParam("id") String id);

  @GET
  @Path("/api/v1/lists/{id}/accounts")
  @Scope("read:lists")
  @Since("2.1.0")
  Page<Account> accounts(@PathParam("id") String id, Paging paging);

  @POST
  @Path("/api/v1/lists/{id}/accounts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:lists")
  @Since("2.1.0")
  void addAccounts(@PathParam("id") String id, @FormParam("account_ids[]") List<String> accountIds);

  @DELETE
  @Path("/api/v1/lists/{id}/accounts")
  @Scope("write:lists")
  @Since("2.1.0")
  void removeAccounts(
      @PathParam("id") String id, @QueryParam("account_ids[]") List<String> accountIds);
}
