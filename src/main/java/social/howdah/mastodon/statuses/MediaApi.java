package social.howdah.mastodon.statuses;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.howdah.mastodon.Bucket;
import social.howdah.mastodon.Limited;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.MediaAttachment;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface MediaApi {

  @POST
  @Path("/api/v2/media")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Scope("write:media")
  @Since("3.1.3")
  @Limited(Bucket.MEDIA)
  MediaAttachment upload(MediaUpload request);

  @GET
  @Path("/api/v1/media/{id}")
  @Scope("write:media")
  @Since("3.1.3")
  MediaAttachment get(@PathParam("id") String id);

  @DELETE
  @Path("/api/v1/media/{id}")
  @Scope("write:media")
  @Since(value = "4.4.0", api = 4)
  void delete(@PathParam("id") String id);

  @PUT
  @Path("/api/v1/media/{id}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Scope("write:media")
  MediaAttachment update(@PathParam("id") String id, MediaUpdate update);

  @POST
  @Path("/api/v1/media")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Scope("write:media")
  @Limited(Bucket.MEDIA)
  @Deprecated
  MediaAttachment uploadV1(MediaUpload request);
}
