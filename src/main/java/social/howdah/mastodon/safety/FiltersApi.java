package social.howdah.mastodon.safety;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Filter;
import social.howdah.mastodon.entity.FilterKeyword;
import social.howdah.mastodon.entity.FilterStatus;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface FiltersApi {

  @GET
  @Path("/api/v2/filters")
  @Scope("read:filters")
  @Since("4.0.0")
  List<Filter> list();

  @GET
  @Path("/api/v2/filters/{id}")
  @Scope("read:filters")
  @Since("4.0.0")
  Filter get(@PathParam("id") String id);

  @POST
  @Path("/api/v2/filters")
  @Scope("write:filters")
  @Since("4.0.0")
  Filter create(FilterRequest request);

  @PUT
  @Path("/api/v2/filters/{id}")
  @Scope("write:filters")
  @Since("4.0.0")
  Filter update(@PathParam("id") String id, FilterUpdate update);

  @DELETE
  @Path("/api/v2/filters/{id}")
  @Scope("write:filters")
  @Since("4.0.0")
  void delete(@PathParam("id") String id);

  @GET
  @Path("/api/v2/filters/{filter_id}/keywords")
  @Scope("read:filters")
  @Since("4.0.0")
  List<FilterKeyword> listKeywords(@PathParam("filter_id") String filterId);

  @POST
  @Path("/api/v2/filters/{filter_id}/keywords")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:filters")
  @Since("4.0.0")
  FilterKeyword addKeyword(
      @PathParam("filter_id") String filterId,
      @FormParam("keyword") String keyword,
      @FormParam("whole_word") @Nullable Boolean wholeWord);

  @GET
  @Path("/api/v2/filters/keywords/{id}")
  @Scope("read:filters")
  @Since("4.0.0")
  FilterKeyword getKeyword(@PathParam("id") String id);

  @PUT
  @Path("/api/v2/filters/keywords/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:filters")
  @Since("4.0.0")
  FilterKeyword updateKeyword(
      @PathParam("id") String id,
      @FormParam("keyword") String keyword,
      @FormParam("whole_word") @Nullable Boolean wholeWord);

  @DELETE
  @Path("/api/v2/filters/keywords/{id}")
  @Scope("write:filters")
  @Since("4.0.0")
  void deleteKeyword(@PathParam("id") String id);

  @GET
  @Path("/api/v2/filters/{filter_id}/statuses")
  @Scope("read:filters")
  @Since("4.0.0")
  List<FilterStatus> listStatuses(@PathParam("filter_id") String filterId);

  @POST
  @Path("/api/v2/filters/{filter_id}/statuses")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("write:filters")
  @Since("4.0.0")
  FilterStatus addStatus(
      @PathParam("filter_id") String filterId, @FormParam("status_id") String statusId);

  @GET
  @Path("/api/v2/filters/statuses/{id}")
  @Scope("read:filters")
  @Since("4.0.0")
  FilterStatus getStatus(@PathParam("id") String id);

  @DELETE
  @Path("/api/v2/filters/statuses/{id}")
  @Scope("write:filters")
  @Since("4.0.0")
  FilterStatus removeStatus(@PathParam("id") String id);
}
