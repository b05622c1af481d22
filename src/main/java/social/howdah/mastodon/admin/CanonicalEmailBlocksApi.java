package social.howdah.mastodon.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.Scope;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.AdminCanonicalEmailBlock;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface CanonicalEmailBlocksApi {

  @GET
  @Path("/api/v1/admin/canonical_email_blocks")
  @Scope("admin:read:canonical_email_blocks")
  @Since("4.0.0")
  Page<AdminCanonicalEmailBlock> list(Paging paging);

  @GET
  @Path("/api/v1/admin/canonical_email_blocks/{id}")
  @Scope("admin:read:canonical_email_blocks")
  @Since("4.0.0")
  AdminCanonicalEmailBlock get(@PathParam("id") String id);

  @POST
  @Path("/api/v1/admin/canonical_email_blocks/test")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("admin:read:canonical_email_blocks")
  @Since("4.0.0")
  List<AdminCanonicalEmailBlock> test(@FormParam("email") String email);

  @POST
  @Path("/api/v1/admin/canonical_email_blocks")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Scope("admin:write:canonical_email_blocks")
  @Since("4.0.0")
  AdminCanonicalEmailBlock create(
      @FormParam("email") @Nullable String email,
      @FormParam("canonical_email_hash") @Nullable String canonicalEmailHash);

  @DELETE
  @Path("/api/v1/admin/canonical_email_blocks/{id}")
  @Scope("admin:write:canonical_email_blocks")
  @Since("4.0.0")
  AdminCanonicalEmailBlock delete(@PathParam("id") String id);
}
