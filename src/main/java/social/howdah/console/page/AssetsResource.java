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

/** Style sheets: ours, and Pico's out of its WebJar. */
@Path("assets")
@PermitAll
public class AssetsResource {
  private static final Map<String, String> FILES =
      Map.of(
          "pico.css", "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.classless.min.css",
          "howdah.css", "/social/howdah/console/page/howdah.css");

  @GET
  @Path("{name}")
  public Response asset(@PathParam("name") String name) {
    String file = FILES.get(name);
    InputStream content = file == null ? null : AssetsResource.class.getResourceAsStream(file);
    if (content == null) {
      throw new Problem(404, "There is no such file.");
    }
    CacheControl hour = new CacheControl();
    hour.setMaxAge(3600);
    return Response.ok(content, "text/css; charset=UTF-8").cacheControl(hour).build();
  }
}
