package social.howdah.console.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import social.howdah.platform.problem.Problem;

/** Style sheets and scripts: ours, and Pico's and htmx's out of their WebJars. */
@Path("assets")
@PermitAll
public class AssetsResource {
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final String CSS = "text/css; charset=UTF-8";
  private static final String SCRIPT = "text/javascript; charset=UTF-8";

  private record Asset(String file, String type) {}

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "pico.css",
          new Asset(WEBJARS + "picocss__pico/2.1.1/css/pico.classless.min.css", CSS),
          "howdah.css",
          new Asset("/social/howdah/console/page/howdah.css", CSS),
          "htmx.js",
          new Asset(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js", SCRIPT),
          "howdah.js",
          new Asset("/social/howdah/console/page/howdah.js", SCRIPT));

  @GET
  @Path("{name}")
  public Response asset(@PathParam("name") String name) {
    Asset asset = ASSETS.get(name);
    InputStream content =
        asset == null ? null : AssetsResource.class.getResourceAsStream(asset.file);
    if (asset == null || content == null) {
      throw new Problem(404, "There is no such file.");
    }
    CacheControl hour = new CacheControl();
    hour.setMaxAge(3600);
    return Response.ok(content, asset.type).cacheControl(hour).build();
  }
}
