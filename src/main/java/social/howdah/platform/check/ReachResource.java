package social.howdah.platform.check;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.web.RateLimited;

/** Where a node calls itself by the public URL, to learn whether that leads here. */
@Path("reach/{name}")
@PermitAll // a name is one node's secret, and counts once
@Singleton
public class ReachResource {
  @Inject Proofs proofs;

  @GET
  @RateLimited("reach")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "For the set-up check: whether the public URL leads to this node")
  public Response answer(@PathParam("name") String name) {
    return proofs
        .take(name)
        .map(secret -> Response.ok(secret.reveal()).header("Cache-Control", "no-store").build())
        .orElseThrow(() -> new Problem(404, "This node waits for no such call."));
  }
}
