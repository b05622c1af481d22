package social.howdah.mastodon.safety;

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
import social.howdah.mastodon.entity.FilterV1;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface FiltersV1Api {

  @GET
  @Path("/api/v1/filters")
  @Scope("read:filters")
  @Since("2.4.3")
  @Deprecated
  List<FilterV1> listV1();

  @GET
  @Path("/api/v1/filters/{id}")
  @Scope("read:filters")
  @Since("2.4.3")
  @Deprecated
  FilterV1 getV1(@PathParam("id") String id);

  @POST
  @Path("/api/v1/filters")
  @Scope("write:filters")
  @Since("2.4.3")
  @Deprecated
  FilterV1 createV1(FilterV1Request request);

  @PUT
  @Path("/api/v1/filters/{id}")
  @Scope("write:filters")
  @Since("2.4.3")
  @Deprecated
  FilterV1 updateV1(@PathParam("id") String id, FilterV1Request request);

  @DELETE
  @Path("/api/v1/filters/{id}")
  @Scope("write:filters")
  @Since("2.4.3")
  @Deprecated
  void deleteV1(@PathParam("id") String id);
}
