package social.howdah.mastodon.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.AdminTag;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.TrendsLink;

@Produces(MediaType.APPLICATION_JSON)
interface AdminTrendsApi {

  @GET
  @Path("/api/v1/admin/trends/links")
  @Scope("admin:read")
  @Since("3.5.0")
  List<TrendsLink> links();

  @GET
  @Path("/api/v1/admin/trends/statuses")
  @Scope("admin:read")
  @Since("3.5.0")
  List<Status> statuses();

  @GET
  @Path("/api/v1/admin/trends/tags")
  @Scope("admin:read")
  @Since("3.5.0")
  List<AdminTag> tags();
}
