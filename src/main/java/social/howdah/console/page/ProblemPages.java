package social.howdah.console.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;

/**
 * Says a problem as a page to whoever reads pages, with the status and the headers that it has. It
 * stands behind everything that answers, so that an address that leads nowhere has a page, too.
 */
@Provider
public class ProblemPages implements ContainerResponseFilter {
  private static final MediaType PROBLEM = new MediaType("application", "problem+json");

  /** Where only machines ask, whatever they say that they accept. */
  private static final Set<String> MACHINES = Set.of("api", "chat", "hooks", "push");

  @Inject Screen screen;

  /** What a problem tells, as far as a page says it. */
  public record Told(@Nullable String title, @Nullable String detail) {
    /** The status in other words is not worth saying: the page's own say it better. */
    boolean saysMore() {
      return detail != null && !detail.equals(title + ".");
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (PROBLEM.isCompatible(response.getMediaType())
        && response.getEntity() instanceof String problem
        && isRead(request)) {
      Response page = page(response.getStatus(), Json.read(problem, Told.class));
      page.getHeaders().forEach(response.getHeaders()::put);
      response.setEntity(page.getEntity(), new Annotation[0], page.getMediaType());
    }
  }

  private Response page(int status, Told told) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", Phrase.of(title(status)));
    if (told.saysMore()) {
      values.put("error", told.detail());
    }
    return screen.showAnybody(status, "page/problem", values);
  }

  private static String title(int status) {
    return switch (status) {
      case 401, 403 -> "problem.not-allowed";
      case 404, 405, 410 -> "problem.not-found";
      case 429, 503 -> "problem.not-now";
      default -> status < 500 ? "problem.not-done" : "problem.broken";
    };
  }

  /** A browser names HTML; what takes anything takes the problem itself. */
  private static boolean isRead(ContainerRequestContext request) {
    String first = request.getUriInfo().getPath().replaceFirst("^/", "").split("/", 2)[0];
    return !MACHINES.contains(first)
        && request.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.getType().equals("text") && type.getSubtype().equals("html"));
  }
}
