package social.howdah.mastodon.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.OffsetPaged;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.Tag;
import social.howdah.mastodon.entity.TrendsLink;

@Produces(MediaType.APPLICATION_JSON)
interface TrendsApi {

  @GET
  @Path("/api/v1/trends/tags")
  @Since("3.5.0")
  @OffsetPaged
  Page<Tag> tags(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("offset") @Nullable Integer offset);

  @GET
  @Path("/api/v1/trends/statuses")
  @Since("3.5.0")
  @OffsetPaged
  Page<Status> statuses(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("offset") @Nullable Integer offset);

  @GET
  @Path("/api/v1/trends/links")
  @Since("3.5.0")
  @OffsetPaged
  Page<TrendsLink> links(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("offset") @Nullable Integer offset);

  @GET
  @Path("/api/v1/trends")
  @Since("3.0.0")
  @OffsetPaged
  @Deprecated
  Page<Tag> tagsLegacy(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("offset") @Nullable Integer offset);
}
